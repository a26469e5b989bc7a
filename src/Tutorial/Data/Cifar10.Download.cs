namespace Tutorial;

public static partial class Cifar10
{
    /// <summary>
    /// Downloads CIFAR-10's binary version, checks the SHA-256 of the archive and of each file, and puts the files into
    /// <c>cifar-10-batches-bin/</c> of a folder: all of them or none. What an interrupted download has brought is kept, and the next one goes
    /// on from there. Where another process downloads into the same folder, it is waited for. Where the files are there already, they are
    /// checked and kept.
    /// </summary>
    /// <param name="folder">The folder of data, usually <c>data</c> (from a lesson, <c>../data</c>); it is made where it is missing.</param>
    /// <param name="options">Mirrors and patience; the official address when they are left out.</param>
    /// <param name="progress">Told how it goes, at most five times a second while bytes come, for example <see cref="DownloadLines"/>.</param>
    /// <param name="cancellationToken">Stops. When it is left out in a notebook, an interrupt of the cell does.</param>
    /// <returns>The full path of the folder of the files, for <see cref="Load"/>.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="IOException">No address gave the archive, or the disk cannot take it.</exception>
    /// <exception cref="InvalidDataException">The folder has files of the same names and sizes with other content, which are left alone.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<string> DownloadAsync(
        string folder, DownloadOptions? options = null, IProgress<DownloadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var chosen = options ?? new DownloadOptions();
        chosen.Validate();
        using var handler = DownloadClient.Handler();
        using var client = DownloadClient.Create(handler);
        var download = new ArchiveDownload(Cifar10Manifest.Published, folder, chosen, client, progress, TimeProvider.System);
        return await download.RunAsync(
            cancellationToken.CanBeCanceled ? cancellationToken : RunningCell.CancellationToken).ConfigureAwait(false);
    }
}
