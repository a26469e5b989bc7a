using System.Globalization;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Reads CIFAR-10's binary files. A file is 10,000 records of 3,073 bytes: one label, then 1,024 red, 1,024 green and 1,024 blue values,
/// each plane row by row (https://www.cs.toronto.edu/~kriz/cifar.html, "Binary version").
/// </summary>
internal static class Cifar10BatchReader
{
    private const int RecordsPerFile = 10_000;
    private const int PixelBytes = 3 * 32 * 32;
    private const int RecordBytes = 1 + PixelBytes;

    /// <summary>The images and labels of all files, in order; the caller disposes both tensors.</summary>
    public static (Tensor Images, Tensor Labels) Read(
        string folder, IReadOnlyList<Cifar10File> files, CancellationToken cancellationToken)
    {
        using var scope = NewDisposeScope();
        var images = empty([files.Count * RecordsPerFile, 3, 32, 32], ScalarType.Byte);
        var labels = empty([files.Count * RecordsPerFile], ScalarType.Int64);
        var records = empty([RecordsPerFile, RecordBytes], ScalarType.Byte);   // one file's bytes, used again for each

        for (var i = 0; i < files.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadRecords(Path.Combine(folder, files[i].Name), records);

            using var fileScope = NewDisposeScope();
            var start = i * RecordsPerFile;
            labels.narrow(0, start, RecordsPerFile).copy_(records.select(1, 0));
            images.narrow(0, start, RecordsPerFile).copy_(records.narrow(1, 1, PixelBytes).reshape(RecordsPerFile, 3, 32, 32));
        }

        return (images.DetachFromDisposeScope(), labels.DetachFromDisposeScope());
    }

    /// <summary>Refuses a folder in which a file is missing or has another size; reads no file.</summary>
    public static void RequireWholeFiles(string folder, IReadOnlyList<Cifar10File> files)
    {
        foreach (var expected in files)
        {
            var file = new FileInfo(Path.Combine(folder, expected.Name));
            if (!file.Exists)
                throw new FileNotFoundException($"'{file.FullName}' is missing: {Cifar10Advice.UnpackAgain}.", file.FullName);
            if (file.Length != expected.Bytes)
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{file.FullName}' has {file.Length:N0} bytes where CIFAR-10's has {expected.Bytes:N0}: {Cifar10Advice.UnpackAgain}."));
        }
    }

    private static void ReadRecords(string path, Tensor records)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var bytes = records.bytes;
        for (var filled = 0; filled < bytes.Length;)
        {
            var read = RandomAccess.Read(file, bytes[filled..], filled);
            if (read == 0)
                throw new EndOfStreamException($"'{path}' became shorter while it was read: run this again when nothing writes to it.");
            filled += read;
        }

        for (var i = 0; i < RecordsPerFile; i++)
        {
            var label = bytes[i * RecordBytes];
            if (label >= Cifar10.ClassNames.Count)
                throw new InvalidDataException(
                    $"'{path}' has label {label} in record {i} where CIFAR-10's run from 0 to 9, so it is another file: {Cifar10Advice.UnpackAgain}.");
        }
    }
}
