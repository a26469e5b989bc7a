namespace Tutorial.Cli.Data;

/// <summary>Lets one process at a time change a folder of data. The lock goes with the process, however that ends.</summary>
/// <remarks>
/// The file stays when the lock is given back: a file that is deleted could be held by one process while another locks a new one of the
/// same name.
/// </remarks>
internal sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // What opening a file says that somebody else holds: EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock, as soon as nobody else holds it.</summary>
    /// <param name="path">The file that stands for the folder; it is made where it is missing.</param>
    /// <param name="onWait">Called once, where another process holds the lock.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static async Task<FolderLock> TakeAsync(string path, Action onWait, CancellationToken cancellationToken)
    {
        for (var waits = false; ; waits = true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryTake(path) is { } taken)
                return taken;
            if (!waits)
                onWait();
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => file.Dispose();

    private static FolderLock? TryTake(string path)
    {
        try
        {
            return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (HeldByAnother.Contains(exception.HResult))
        {
            return null;
        }
    }
}
