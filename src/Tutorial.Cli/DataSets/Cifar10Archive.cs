using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Tutorial.Cli.DataSets;

/// <summary>CIFAR-10's published archive, unpacked into a folder: all of its files, or none.</summary>
internal static class Cifar10Archive
{
    /// <summary>Unpacks the archive's files of images into <c>cifar-10-batches-bin</c> of a folder; one that is there is replaced.</summary>
    /// <param name="archive">The <c>.tar.gz</c> file.</param>
    /// <param name="dataFolder">The folder to unpack into.</param>
    /// <param name="cancellationToken">Looked at before each file.</param>
    /// <returns>The folder of the files, and whether the archive's SHA-256 is the published one.</returns>
    /// <exception cref="InvalidDataException">The file is not the archive, or a file in it is missing or has another size.</exception>
    public static (string Folder, bool IsPublished) Unpack(string archive, string dataFolder, CancellationToken cancellationToken)
    {
        var target = Path.Combine(dataFolder, Cifar10Manifest.FolderName);
        var temporary = Path.Combine(dataFolder, $"{Cifar10Manifest.FolderName}.{Guid.NewGuid():N}.tmp");
        Directory.CreateDirectory(temporary);
        try
        {
            Extract(archive, temporary, cancellationToken);
            RequireAll(archive, temporary);
            if (Directory.Exists(target))
                Directory.Delete(target, recursive: true);
            Directory.Move(temporary, target);
        }
        finally
        {
            if (Directory.Exists(temporary))
                Directory.Delete(temporary, recursive: true);
        }

        return (target, Sha256(archive) == Cifar10Manifest.Archive.Sha256);
    }

    /// <summary>The SHA-256 of a file in lower-case hexadecimal digits.</summary>
    public static string Sha256(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Takes out the known files and nothing else, so that no entry can name a place outside the folder.</summary>
    private static void Extract(string archive, string folder, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = File.OpenRead(archive);
            using var unzipped = new GZipStream(stream, CompressionMode.Decompress);
            using var tar = new TarReader(unzipped);
            while (tar.GetNextEntry() is { } entry)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var name = Path.GetFileName(entry.Name);
                if (entry.DataStream is not null && Cifar10Manifest.Files.Any(file => file.Name == name))
                    entry.ExtractToFile(Path.Combine(folder, name), overwrite: true);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new InvalidDataException($"'{archive}' is not a whole .tar.gz archive; download {Cifar10Manifest.DownloadLink} again.", exception);
        }
    }

    private static void RequireAll(string archive, string folder)
    {
        foreach (var file in Cifar10Manifest.Files)
        {
            var info = new FileInfo(Path.Combine(folder, file.Name));
            if (!info.Exists)
                throw new InvalidDataException($"'{archive}' holds no {file.Name}, so it is not {Cifar10Manifest.Archive.Name}.");
            if (info.Length != file.Bytes)
            {
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file.Name} in '{archive}' has {info.Length:N0} bytes, where CIFAR-10's has {file.Bytes:N0}; download the archive again."));
            }
        }
    }
}
