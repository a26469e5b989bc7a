using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;

namespace Tutorial.Cli.Data;

/// <summary>Takes the wanted files out of a published archive, and nothing else.</summary>
/// <remarks>
/// Only regular files with a wanted name are written, each under that name directly into the folder given. So no entry can name another
/// place, no link is made or followed, and nothing is larger than the published file.
/// </remarks>
internal sealed class ArchiveUnpacker(PublishedArchive published)
{
    /// <summary>Unpacks the archive's files into a folder.</summary>
    /// <param name="path">The <c>.tar.gz</c> file.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Whether all files are the published ones by their SHA-256.</returns>
    /// <exception cref="InvalidDataException">The file is not such an archive, or a file in it is missing or has another size.</exception>
    public async Task<bool> UnpackAsync(string path, string folder, CancellationToken cancellationToken)
    {
        (Cifar10File Wanted, long Bytes)? wrong;
        try
        {
            using var file = File.OpenRead(path);
            using var unzipped = new GZipStream(file, CompressionMode.Decompress);
            using var bounded = new BoundedStream(unzipped, MostBytes);
            using var tar = new TarReader(bounded);
            wrong = await UnpackAsync(tar, folder, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new InvalidDataException($"'{path}' is not a whole .tar.gz archive; download {published.Address} again.", exception);
        }

        if (wrong is { } other)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"{other.Wanted.Name} in '{path}' has {other.Bytes:N0} bytes, where the published one has {other.Wanted.Bytes:N0}; "
                    + $"download the archive again."));
        }

        var files = await PublishedFile.CompareAllAsync(folder, published, cancellationToken).ConfigureAwait(false);
        if (files.FirstOrDefault(file => file.Condition == FileCondition.Missing) is { File: { } missing })
            throw new InvalidDataException($"'{path}' holds no {missing.Name}, so it is not {published.File.Name}.");
        return files.All(file => file.Condition == FileCondition.Published);
    }

    /// <summary>The archive's own overhead is small: what unpacks to twice the wanted files is something else.</summary>
    private long MostBytes => 2 * published.Files.Sum(wanted => wanted.Bytes) + (1 << 20);

    /// <summary>Unpacks until the end, or until a file has another size than the published one, which is given back.</summary>
    private async Task<(Cifar10File Wanted, long Bytes)?> UnpackAsync(TarReader tar, string folder, CancellationToken cancellationToken)
    {
        while (await tar.GetNextEntryAsync(copyData: false, cancellationToken).ConfigureAwait(false) is { } entry)
        {
            if (WantedBy(entry) is not { } wanted)
                continue;
            if (entry.Length != wanted.Bytes)
                return (wanted, entry.Length);

            var target = File.Create(Path.Combine(folder, wanted.Name));
            await using (target.ConfigureAwait(false))
            {
                await entry.DataStream!.CopyToAsync(target, cancellationToken).ConfigureAwait(false);
                target.Flush(flushToDisk: true);
            }
        }

        return null;
    }

    private Cifar10File? WantedBy(TarEntry entry) =>
        entry is { EntryType: TarEntryType.RegularFile or TarEntryType.V7RegularFile, DataStream: not null }
            ? published.Files.FirstOrDefault(wanted => wanted.Name == Path.GetFileName(entry.Name))
            : null;
}
