using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
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
    private const int RecordsAtOnce = 50;        // 150 KiB; divides RecordsPerFile

    /// <summary>The images and labels of all files, in order; the caller disposes both tensors.</summary>
    public static (Tensor Images, Tensor Labels) Read(
        string folder, IReadOnlyList<Cifar10File> files, CancellationToken cancellationToken)
    {
        using var scope = NewDisposeScope();
        var images = empty([files.Count * RecordsPerFile, 3, 32, 32], ScalarType.Byte);
        var labels = empty([files.Count * RecordsPerFile], ScalarType.Int64);
        var pixels = images.bytes;
        var classes = MemoryMarshal.Cast<byte, long>(labels.bytes);
        var buffer = new byte[RecordsAtOnce * RecordBytes];

        for (var i = 0; i < files.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = i * RecordsPerFile;
            ReadFile(
                Path.Combine(folder, files[i].Name),
                pixels.Slice(start * PixelBytes, RecordsPerFile * PixelBytes),
                classes.Slice(start, RecordsPerFile),
                buffer);
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
            {
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{file.FullName}' has {file.Length:N0} bytes where CIFAR-10's has {expected.Bytes:N0}: "
                        + $"{Cifar10Advice.UnpackAgain}."));
            }
        }
    }

    /// <summary>
    /// Puts each pixel where it stays: a buffer of this size does not leave the processor's cache, so memory sees one copy.
    /// </summary>
    private static void ReadFile(string path, Span<byte> pixels, Span<long> labels, byte[] buffer)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        for (var first = 0; first < RecordsPerFile; first += RecordsAtOnce)
        {
            Fill(buffer, file, (long)first * RecordBytes, path);
            for (var i = 0; i < RecordsAtOnce; i++)
            {
                var record = buffer.AsSpan(i * RecordBytes, RecordBytes);
                RequireClass(record[0], first + i, path);
                labels[first + i] = record[0];
                record[1..].CopyTo(pixels.Slice((first + i) * PixelBytes, PixelBytes));
            }
        }
    }

    private static void Fill(Span<byte> buffer, SafeFileHandle file, long position, string path)
    {
        for (var filled = 0; filled < buffer.Length;)
        {
            var read = RandomAccess.Read(file, buffer[filled..], position + filled);
            if (read == 0)
                throw new EndOfStreamException($"'{path}' became shorter while it was read: run this again when nothing writes to it.");
            filled += read;
        }
    }

    private static void RequireClass(byte label, int record, string path)
    {
        if (label >= Cifar10.ClassNames.Count)
        {
            throw new InvalidDataException(
                $"'{path}' has label {label} in record {record} where CIFAR-10's run from 0 to 9, so it is another file: "
                    + $"{Cifar10Advice.UnpackAgain}.");
        }
    }
}
