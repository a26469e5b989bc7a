using System.Security.Cryptography;

namespace Tutorial.Cli.Data;

/// <summary>Compares a file with a published one.</summary>
internal static class PublishedFile
{
    /// <summary>How a file compares with the published one, by its size and then by its SHA-256.</summary>
    /// <param name="path">The file.</param>
    /// <param name="published">What it has to be.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<FileCondition> CompareAsync(string path, Cifar10File published, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            return FileCondition.Missing;
        if (file.Length != published.Bytes)
            return FileCondition.WrongSize;

        var stream = file.OpenRead();
        await using (stream.ConfigureAwait(false))
        {
            var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false));
            return sha256 == published.Sha256 ? FileCondition.Published : FileCondition.Changed;
        }
    }

    /// <summary>How each of an archive's files in a folder compares with the published one.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="published">The archive.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<(Cifar10File File, FileCondition Condition)>> CompareAllAsync(
        string folder, PublishedArchive published, CancellationToken cancellationToken)
    {
        var files = new List<(Cifar10File, FileCondition)>();
        foreach (var file in published.Files)
            files.Add((file, await CompareAsync(Path.Combine(folder, file.Name), file, cancellationToken).ConfigureAwait(false)));
        return files;
    }
}
