using System.Buffers;
using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Tutorial.Cli.Data;

/// <summary>Takes the wanted files out of a published archive, and nothing else.</summary>
/// <remarks>
/// Only regular files with a wanted name are written, each under that name directly into the folder given. So no entry can name another
/// place, no link is made or followed, and nothing is larger than the published file.
/// </remarks>
internal sealed class ArchiveUnpacker(PublishedArchive published)
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Unpacks the archive's files into a folder.</summary>
    /// <param name="path">The <c>.tar.gz</c> file.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="cancellationToken">Looked at between pieces of a file.</param>
    /// <returns>Whether all files are the published ones by their SHA-256.</returns>
    /// <exception cref="InvalidDataException">The file is not such an archive, or a file in it is missing or has another size.</exception>
    public bool Unpack(string path, string folder, CancellationToken cancellationToken)
    {
        var checksums = new Dictionary<string, string>();
        (Cifar10File Wanted, long Bytes)? wrong = null;
        try
        {
            using var file = File.OpenRead(path);
            using var unzipped = new GZipStream(file, CompressionMode.Decompress);
            using var bounded = new BoundedStream(unzipped, MostBytes);
            using var tar = new TarReader(bounded);
            while (wrong is null && tar.GetNextEntry() is { } entry)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (WantedBy(entry) is not { } wanted)
                    continue;
                if (entry.Length != wanted.Bytes)
                    wrong = (wanted, entry.Length);
                else
                    checksums[wanted.Name] = Write(entry.DataStream!, Path.Combine(folder, wanted.Name), cancellationToken);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new InvalidDataException($"'{path}' is not a whole .tar.gz archive; download {published.Address} again.", exception);
        }

        if (wrong is { } other)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"{other.Wanted.Name} in '{path}' has {other.Bytes:N0} bytes, where the published one has {other.Wanted.Bytes:N0}; download the archive again."));
        }

        if (published.Files.FirstOrDefault(wanted => !checksums.ContainsKey(wanted.Name)) is { } missing)
            throw new InvalidDataException($"'{path}' holds no {missing.Name}, so it is not {published.File.Name}.");
        return published.Files.All(wanted => checksums[wanted.Name] == wanted.Sha256);
    }

    /// <summary>The archive's own overhead is small: what unpacks to twice the wanted files is something else.</summary>
    private long MostBytes => 2 * published.Files.Sum(wanted => wanted.Bytes) + (1 << 20);

    private Cifar10File? WantedBy(TarEntry entry) =>
        entry is { EntryType: TarEntryType.RegularFile or TarEntryType.V7RegularFile, DataStream: not null }
            ? published.Files.FirstOrDefault(wanted => wanted.Name == Path.GetFileName(entry.Name))
            : null;

    /// <summary>Writes one file to the disk and gives its SHA-256.</summary>
    private static string Write(Stream source, string path, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var target = File.Create(path);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            for (int read; (read = source.Read(buffer)) > 0;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                hash.AppendData(buffer.AsSpan(0, read));
                target.Write(buffer.AsSpan(0, read));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        target.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
