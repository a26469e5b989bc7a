namespace Tutorial;

/// <summary>A published archive, downloaded, checked, unpacked and put in place.</summary>
/// <param name="published">What is downloaded.</param>
/// <param name="dataFolder">The folder of data that gets it.</param>
/// <param name="options">From where, and how patiently.</param>
/// <param name="client">Speaks HTTP.</param>
/// <param name="progress">Is told how it goes.</param>
/// <param name="time">Tells durations, and waits between attempts.</param>
internal sealed class ArchiveDownload(
    PublishedArchive published, string dataFolder, DownloadOptions options, HttpClient client, IProgress<DownloadProgress>? progress, TimeProvider time)
{
    /// <summary>So much has to come between two failures for the first one to be forgotten.</summary>
    private const long BytesThatCount = 1 << 20;

    private const int MostDoublings = 5;

    private readonly DownloadReports reports = new(progress, time, published.File.Bytes);
    private readonly PartialFile part = new(Path.Combine(Path.GetFullPath(dataFolder), published.File.Name + ".part"));

    /// <summary>Downloads, unless all is there already.</summary>
    /// <returns>The folder of the files.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        options.Validate();
        var installed = new InstalledArchive(published, dataFolder);
        using var held = await installed.LockAsync(
            () => reports.Say(DownloadStage.Waiting, $"Another process fills '{installed.Folder}'; waiting until it is done."),
            cancellationToken).ConfigureAwait(false);
        switch (await installed.StateAsync(cancellationToken).ConfigureAwait(false))
        {
            case InstalledState.Published:
                part.Discard();                 // of a download that another way overtook
                reports.Say(DownloadStage.Done, $"'{installed.Folder}' is there already, with the published SHA-256 of every file.");
                return installed.Folder;
            case InstalledState.Different:
                throw new InvalidDataException(
                    $"'{installed.Folder}' has other content than the published files and is left as it is: move it away, or download into another folder.");
        }

        await FetchAsync(cancellationToken).ConfigureAwait(false);
        reports.Say(DownloadStage.Unpacking, "The SHA-256 is the published one; unpacking.");
        await Task.Run(() => installed.Install(part.Path, requirePublished: true, cancellationToken), cancellationToken).ConfigureAwait(false);
        part.Discard();
        reports.Say(DownloadStage.Done, $"'{installed.Folder}' is complete, with the published SHA-256 of every file.");
        return installed.Folder;
    }

    /// <summary>Gets the archive from the first address that gives it.</summary>
    private async Task FetchAsync(CancellationToken cancellationToken)
    {
        var addresses = options.Mirrors.Count > 0 ? options.Mirrors : [published.Address];
        var failures = new List<string>();
        foreach (var address in addresses)
        {
            reports.Say(DownloadStage.Connecting, part.Length > 0
                ? FormattableString.Invariant($"Downloading the rest of {address}: {part.Length:N0} of {published.File.Bytes:N0} bytes are there.")
                : $"Downloading {address}.");
            try
            {
                await FetchAsync(address, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (TransferException failure)
            {
                failures.Add($"{address} {failure.Message}");
                if (failures.Count < addresses.Count)
                    reports.Say(DownloadStage.Retrying, $"{failures[^1]}.");
            }
        }

        throw new IOException(
            $"{published.File.Name} was not downloaded ({string.Join("; ", failures)}): check the network and the proxy (HTTPS_PROXY), name another " +
            "address with --mirror, or get the file in another way and unpack it with `tutorial data unpack`.");
    }

    /// <summary>Gets the archive from one address, in as many attempts as it takes and may take.</summary>
    private async Task FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        var transfer = new FileTransfer(client, published.File, options.StallLimit, reports, time);
        var wasReached = false;
        for (var failed = 0; ;)
        {
            var before = part.Length;
            try
            {
                await transfer.ContinueAsync(address, part, cancellationToken).ConfigureAwait(false);
                await RequirePublishedAsync(isInOnePiece: before == 0, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (TransferException failure)
            {
                wasReached |= failure.Failure != TransferFailure.Unreachable;
                failed = part.Length - before >= BytesThatCount ? 1 : failed + 1;
                if (failure.Failure == TransferFailure.Refused || !wasReached || failed >= options.Attempts)
                    throw;

                var pause = options.FirstPause * (1 << Math.Min(failed - 1, MostDoublings));
                reports.Say(DownloadStage.Retrying, FormattableString.Invariant(
                    $"{address} {failure.Message}; attempt {failed + 1} of {options.Attempts} in {pause.TotalSeconds:0.#} s."));
                await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Refuses a whole file with another checksum. Pieces may be of different versions: then the file is worth another attempt.</summary>
    private async Task RequirePublishedAsync(bool isInOnePiece, CancellationToken cancellationToken)
    {
        reports.Say(DownloadStage.Checking, "Checking the SHA-256.");
        if (await Checksum.OfFileAsync(part.Path, cancellationToken).ConfigureAwait(false) == published.File.Sha256)
            return;

        part.Discard();
        throw isInOnePiece
            ? new TransferException(TransferFailure.Refused, "sent a file of the right size with another SHA-256 than the published one")
            : new TransferException(TransferFailure.Broken, "sent a rest that does not fit what was there: the SHA-256 is not the published one");
    }
}
