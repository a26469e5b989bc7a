using System.Runtime.Intrinsics;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// The drawn sample set as a file: drawing it takes a second or more, reading it some hundredths. The file lies in a build's <c>artifacts</c>
/// folder; where the library was not built but comes from a package, nothing is kept.
/// </summary>
/// <remarks>
/// The name of the <see cref="TensorsFile"/> says what the images depend on: the library, by its module version, and the processor's
/// instructions, since libtorch rounds differently with each set of them.
/// </remarks>
internal static class KeptSampleSet
{
    private static string Drawers => typeof(SampleSet).Module.ModuleVersionId.ToString("N");

    /// <summary>The sample set with its usual counts and seed, from the file in the folder where that is whole, else drawn and kept.</summary>
    /// <param name="folder">Where files are kept; null keeps none.</param>
    /// <param name="draw">Draws the set.</param>
    public static DatasetPair Load(string? folder, Func<DatasetPair> draw)
    {
        if (folder is null)
            return draw();
        var path = Path.Combine(folder, $"{Drawers}-{Instructions()}.bytes");
        if (Read(path) is { } kept)
            return kept;
        var drawn = draw();
        TryKeep(path, drawn);
        return drawn;
    }

    /// <summary>The folder for kept files of the build that this library came from; null where it came from elsewhere.</summary>
    public static string? FolderOfBuild()
    {
        var library = typeof(SampleSet).Assembly.Location;
        for (var folder = Directory.GetParent(library.Length > 0 ? library : "/"); folder is not null; folder = folder.Parent)
        {
            if (folder.Name == "artifacts")
                return Path.Combine(folder.FullName, "sample-set");
        }

        return null;
    }

    /// <summary>Which of libtorch's kernels compute: those that its variable names, else those of the widest vectors here.</summary>
    private static string Instructions()
    {
        var named = new string([.. (Environment.GetEnvironmentVariable("ATEN_CPU_CAPABILITY") ?? "").Where(char.IsAsciiLetterOrDigit)]);
        return named.Length > 0 ? named : $"own{(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128)}";
    }

    private static DatasetPair? Read(string path)
    {
        using var scope = NewDisposeScope();
        var (training, test) = (Empty(SampleSet.TrainingCount), Empty(SampleSet.TestCount));
        return TensorsFile.TryRead(path, training.Images, training.Labels, test.Images, test.Labels)
            ? new DatasetPair(Part(training), Part(test))
            : null;
    }

    private static (Tensor Images, Tensor Labels) Empty(int count) =>
        (empty([count, 3, 32, 32], ScalarType.Byte), empty([count], ScalarType.Int64));

    private static ImageDataset Part((Tensor Images, Tensor Labels) part) =>
        new(part.Images, part.Labels, Cifar10.ClassNames, SampleSet.SourceName);

    /// <summary>Keeps the set and lets go of older ones. A folder that cannot be written costs time, not the lesson.</summary>
    private static void TryKeep(string path, DatasetPair drawn)
    {
        if (!TensorsFile.TryWrite(path, drawn.Training.Images, drawn.Training.Labels, drawn.Test.Images, drawn.Test.Labels))
            return;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, "*.bytes"))
            {
                if (!Path.GetFileName(file).StartsWith(Drawers, StringComparison.Ordinal))
                    File.Delete(file);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
