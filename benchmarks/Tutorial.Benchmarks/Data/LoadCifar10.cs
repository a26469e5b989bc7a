using BenchmarkDotNet.Attributes;
using static TorchSharp.torch;

namespace Tutorial.Benchmarks;

/// <summary>All 60,000 images of CIFAR-10 from its binary files, which lie in the system's cache: the library's way and others.</summary>
[Config(typeof(ProcessBenchmarks))]
public class LoadCifar10
{
    private const int PixelBytes = 3 * 32 * 32;
    private const int RecordBytes = 1 + PixelBytes;
    private const int RecordsPerFile = 10_000;

    private readonly string folder = Cifar10.FindFolder() ?? throw new DirectoryNotFoundException(
        $"CIFAR-10 was not found in data/ of '{Directory.GetCurrentDirectory()}' or a folder above it: "
            + $"name its folder with {Cifar10.FolderVariable}.");

    /// <summary>The library: sizes and labels checked, one copy of the bytes.</summary>
    [Benchmark(Baseline = true)]
    public void Library()
    {
        using var pair = Cifar10.Load(folder);
    }

    /// <summary>What no reader can be faster than by much: the bytes of the files, into memory of that size.</summary>
    [Benchmark]
    public int BytesAlone() => Paths().Sum(path => File.ReadAllBytes(path).Length);

    /// <summary>Each file into a tensor, whose pixels are then copied into place: two copies.</summary>
    [Benchmark]
    public void ThroughATensorAFile()
    {
        using var scope = NewDisposeScope();
        var paths = Paths().ToArray();
        var images = empty([paths.Length * RecordsPerFile, 3, 32, 32], ScalarType.Byte);
        var labels = empty([paths.Length * RecordsPerFile], ScalarType.Int64);
        for (var i = 0; i < paths.Length; i++)
        {
            using var fileScope = NewDisposeScope();
            var records = tensor(File.ReadAllBytes(paths[i]), [RecordsPerFile, RecordBytes], ScalarType.Byte);
            labels.narrow(0, i * RecordsPerFile, RecordsPerFile).copy_(records.select(1, 0));
            images.narrow(0, i * RecordsPerFile, RecordsPerFile).copy_(records.narrow(1, 1, PixelBytes).reshape(RecordsPerFile, 3, 32, 32));
        }
    }

    /// <summary>
    /// As <c>torchvision.datasets.CIFAR10</c> of the package TorchVision does it: a tensor of floats and one of a label for each image,
    /// bytes divided by 256.
    /// </summary>
    [Benchmark]
    public void ATensorAnImage()
    {
        using var scope = NewDisposeScope();
        foreach (var path in Paths())
        {
            var bytes = File.ReadAllBytes(path);
            for (var start = 0; start < bytes.Length; start += RecordBytes)
            {
                var pixels = new float[PixelBytes];
                for (var i = 0; i < pixels.Length; i++)
                    pixels[i] = bytes[start + 1 + i] / 256f;
                _ = tensor(bytes[start], ScalarType.Int64);
                _ = tensor(pixels, [3, 32, 32]);
            }
        }
    }

    private IEnumerable<string> Paths() => Cifar10Manifest.Files.Select(file => Path.Combine(folder, file.Name));
}
