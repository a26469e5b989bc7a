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

    /// <summary>What is in the folder now.</summary>
    public async Task<InstalledState> StateAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Folder))
            return InstalledState.Absent;
        var paths = published.Files.Select(file => (File: file, Info: new FileInfo(Path.Combine(Folder, file.Name)))).ToArray();
        if (paths.Any(path => !path.Info.Exists || path.Info.Length != path.File.Bytes))
            return InstalledState.Incomplete;
        foreach (var (file, info) in paths)
        {
            if (await Checksum.OfFileAsync(info.FullName, cancellationToken).ConfigureAwait(false) != file.Sha256)
                return InstalledState.Different;
        }

        return InstalledState.Published;
    }

    /// <summary>Unpacks an archive beside the folder and puts it in place, instead of one that is there. Call it with the lock held.</summary>
    /// <param name="archive">The <c>.tar.gz</c> file.</param>
    /// <param name="requirePublished">Whether files with other content than the published ones are refused.</param>
    /// <param name="cancellationToken">Looked at between pieces of a file; what was there before is then still there.</param>
    /// <returns>Whether the files are the published ones by their SHA-256.</returns>
    /// <exception cref="InvalidDataException">The archive is not the right one.</exception>
    public bool Install(string archive, bool requirePublished, CancellationToken cancellationToken)
    {
        Delete(Unfinished);                     // of a process that was killed
        Delete(Replaced);
        Directory.CreateDirectory(Unfinished);
        try
        {
            var isPublished = new ArchiveUnpacker(published).Unpack(archive, Unfinished, cancellationToken);
            if (requirePublished && !isPublished)
                throw new InvalidDataException($"A file in '{archive}' has another SHA-256 than the published one; download {published.Address} again.");

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
