using BenchmarkDotNet.Attributes;

namespace Tutorial.Benchmarks;

/// <summary>6,000 PNG files of 32×32 pixels in folders of classes: decoded each time, and kept as bytes.</summary>
[Config(typeof(ProcessBenchmarks))]
public class LoadPictures
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("pictures-");

    private string Pictures => Path.Combine(root.FullName, "pictures");

    private string Cache => Path.Combine(root.FullName, "cache");

    /// <summary>Writes the drawn sample set as files.</summary>
    [GlobalSetup]
    public void Write()
    {
        using var pair = Datasets.Load("sample");
        foreach (var (part, images) in new[] { ("train", pair.Training), ("test", pair.Test) })
        {
            var labels = images.Labels.data<long>().ToArray();
            for (var i = 0; i < labels.Length; i++)
            {
                using var image = images.Images[i];
                var name = FormattableString.Invariant($"{i}.png");
                ImageFile.Save(image, Path.Combine(Pictures, part, images.ClassNames[(int)labels[i]], name));
            }
        }

        Kept();
    }

    /// <summary>Removes them.</summary>
    [GlobalCleanup]
    public void Remove() => root.Delete(recursive: true);

    /// <summary>Decoded each time.</summary>
    [Benchmark(Baseline = true)]
    public void Decoded() => ImageFolder.Load(Pictures).Dispose();

    /// <summary>Read from the file that the first call left.</summary>
    [Benchmark]
    public void Kept() => ImageFolder.Load(Pictures, cacheFolder: Cache).Dispose();
}
