using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// The drawn sample set as a file: drawing it takes a second or more, reading it some hundredths. The file lies in a build's <c>artifacts</c>
/// folder; where the library was not built but comes from a package, nothing is kept.
/// </summary>
/// <remarks>
/// The file holds the SHA-256 of everything behind it, the labels of the training images a byte each, their pixels, and the same of the test
/// images. A file that is not as it was written is drawn anew. Its name says what the images depend on: the library, by its module version,
/// and the processor's instructions, since libtorch rounds differently with each set of them.
/// </remarks>
internal static class KeptSampleSet
{
    private const int PixelBytes = 3 * 32 * 32;

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
        byte[] content;
        try
        {
            content = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        const int Counted = SampleSet.TrainingCount + SampleSet.TestCount;
        if (content.Length != SHA256.HashSizeInBytes + Counted * (1 + PixelBytes))
            return null;
        var rest = content.AsSpan(SHA256.HashSizeInBytes);
        if (!content.AsSpan(0, SHA256.HashSizeInBytes).SequenceEqual(SHA256.HashData(rest)))
            return null;
        var trainingBytes = SampleSet.TrainingCount * (1 + PixelBytes);
        return new DatasetPair(
            Part(rest[..trainingBytes], SampleSet.TrainingCount), Part(rest[trainingBytes..], SampleSet.TestCount));
    }

    private static ImageDataset Part(ReadOnlySpan<byte> content, int count)
    {
        using var scope = NewDisposeScope();
        var images = empty([count, 3, 32, 32], ScalarType.Byte);
        content[count..].CopyTo(images.bytes);
        var labels = new long[count];
        for (var i = 0; i < count; i++)
            labels[i] = content[i];
        return new ImageDataset(images, tensor(labels, ScalarType.Int64), Cifar10.ClassNames, SampleSet.SourceName);
    }

    /// <summary>Keeps the set and lets go of older ones. A folder that cannot be written costs time, not the lesson.</summary>
    private static void TryKeep(string path, DatasetPair drawn)
    {
        try
        {
            AtomicFile.Write(path, stream =>
            {
                byte[] content = [.. Content(drawn.Training), .. Content(drawn.Test)];
                stream.Write(SHA256.HashData(content));
                stream.Write(content);
            });
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

    private static byte[] Content(ImageDataset part)
    {
        var labels = MemoryMarshal.Cast<byte, long>(part.Labels.bytes);
        var content = new byte[part.Count * (1 + PixelBytes)];
        for (var i = 0; i < labels.Length; i++)
            content[i] = (byte)labels[i];
        part.Images.bytes.CopyTo(content.AsSpan(labels.Length));
        return content;
    }
}
