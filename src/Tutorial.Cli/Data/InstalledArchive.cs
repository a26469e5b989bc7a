namespace Tutorial.Cli.Data;

/// <summary>The unpacked files of a published archive in a folder of data: all of them, or none.</summary>
/// <param name="published">What is to be installed.</param>
/// <param name="dataFolder">The folder of data; it is made where it is missing.</param>
internal sealed class InstalledArchive(PublishedArchive published, string dataFolder)
{
    /// <summary>The folder of the files; it is there with all of them, or it is not there.</summary>
    public string Folder { get; } = Path.GetFullPath(Path.Combine(dataFolder, published.FolderName));

    private string Unfinished => Folder + ".tmp";

    private string Replaced => Folder + ".old";

    /// <summary>Waits until no other process changes the folder, and keeps others from it.</summary>
    /// <inheritdoc cref="FolderLock.TakeAsync" path="/param[@name='onWait']"/>
    /// <inheritdoc cref="FolderLock.TakeAsync" path="/param[@name='cancellationToken']"/>
    public Task<FolderLock> LockAsync(Action onWait, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(dataFolder);
        return FolderLock.TakeAsync(Folder + ".lock", onWait, cancellationToken);
    }

    /// <summary>Whether the folder holds the published files.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InvalidDataException">
    /// The folder holds other files of the same names and sizes: somebody's own, which are not replaced.
    /// </exception>
    public async Task<bool> IsPublishedAsync(CancellationToken cancellationToken)
    {
        var files = await PublishedFile.CompareAllAsync(Folder, published, cancellationToken).ConfigureAwait(false);
        if (files.Any(file => file.Condition is FileCondition.Missing or FileCondition.WrongSize))
            return false;
        return files.All(file => file.Condition == FileCondition.Published) ? true : throw new InvalidDataException(
            $"'{Folder}' has other content than the published files and is left as it is: move it away, or download into another folder.");
    }

    /// <summary>
    /// Unpacks an archive beside the folder and puts it in place, instead of one that is there. Call it with the lock held.
    /// </summary>
    /// <param name="archive">The <c>.tar.gz</c> file.</param>
    /// <param name="requirePublished">Whether files with other content than the published ones are refused.</param>
    /// <param name="cancellationToken">Stops; what was there before is then still there.</param>
    /// <returns>Whether the files are the published ones by their SHA-256.</returns>
    /// <exception cref="InvalidDataException">The archive is not the right one.</exception>
    public async Task<bool> InstallAsync(string archive, bool requirePublished, CancellationToken cancellationToken)
    {
        Delete(Unfinished);                     // of a process that was killed
        Delete(Replaced);
        Directory.CreateDirectory(Unfinished);
        try
        {
            var isPublished = await new ArchiveUnpacker(published).UnpackAsync(archive, Unfinished, cancellationToken)
                .ConfigureAwait(false);
            if (requirePublished && !isPublished)
            {
                throw new InvalidDataException(
                    $"A file in '{archive}' has another SHA-256 than the published one; download {published.Address} again.");
            }

            FolderOnDisk.Flush(Unfinished);
            if (Directory.Exists(Folder))
                Directory.Move(Folder, Replaced);
            Directory.Move(Unfinished, Folder);
            FolderOnDisk.Flush(dataFolder);
            Delete(Replaced);
            return isPublished;
        }
        finally
        {
            Delete(Unfinished);
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
