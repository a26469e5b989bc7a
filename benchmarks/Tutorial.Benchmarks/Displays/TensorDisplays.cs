using BenchmarkDotNet.Attributes;
using Microsoft.DotNet.Interactive.Formatting;
using static TorchSharp.torch;

namespace Tutorial.Benchmarks;

/// <summary>How long a notebook waits for the display of a tensor: of 50,000 images only the eight that are shown are read.</summary>
[Config(typeof(CodeBenchmarks))]
public class TensorDisplays
{
    private Tensor bytes = null!;
    private Tensor floats = null!;
    private Tensor matrix = null!;

    /// <summary>As many images as CIFAR-10 has to learn from, and a matrix of as many values as are still summed up whole.</summary>
    [GlobalSetup]
    public void Make()
    {
        TutorialDisplays.Register();
        bytes = randint(0, 256, [50_000, 3, 32, 32], dtype: ScalarType.Byte);
        floats = bytes.to(float32) / 255;
        matrix = rand(1_024, 1_024);
    }

    /// <summary>uint8 50,000×3×32×32.</summary>
    [Benchmark]
    public string BytesOf50000Images() => Formatter.ToDisplayString(bytes, "text/html");

    /// <summary>float32 50,000×3×32×32, 0 to 1.</summary>
    [Benchmark]
    public string FloatsOf50000Images() => Formatter.ToDisplayString(floats, "text/html");

    /// <summary>The same in plain text.</summary>
    [Benchmark]
    public string FloatsAsText() => Formatter.ToDisplayString(floats, "text/plain");

    /// <summary>float32 1,024×1,024, the largest whose least, mean and greatest value are of all its values.</summary>
    [Benchmark]
    public string MatrixOfAMillion() => Formatter.ToDisplayString(matrix, "text/html");

    /// <summary>Gives the memory back.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        bytes.Dispose();
        floats.Dispose();
        matrix.Dispose();
    }
}
