using System.Globalization;
using Polly;
using Polly.Retry;

namespace Tutorial.Cli.Data;

/// <summary>A published archive, downloaded, checked, unpacked and put in place.</summary>
/// <param name="published">What is downloaded.</param>
/// <param name="dataFolder">The folder of data that gets it.</param>
/// <param name="options">From where, and how patiently.</param>
/// <param name="client">Speaks HTTP.</param>
/// <param name="display">Shows how it goes.</param>
/// <param name="time">Waits between attempts.</param>
internal sealed class ArchiveDownload(
    PublishedArchive published, string dataFolder, DownloadOptions options, HttpClient client, IDownloadDisplay display, TimeProvider time)
{
    /// <summary>An attempt that brings so much has not failed, wherever it ends: the next one is the first again.</summary>
    private const long BytesThatCount = 1 << 20;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(32);

    private readonly PartialFile part = new(Path.Combine(Path.GetFullPath(dataFolder), published.File.Name + ".part"));

    /// <summary>Downloads, unless all is there already.</summary>
    /// <returns>The folder of the files.</returns>
    /// <exception cref="IOException">No address gave the archive, or the disk cannot take it.</exception>
    /// <exception cref="InvalidDataException">
    /// The folder has files of the same names and sizes with other content, which are left alone.
    /// </exception>
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var installed = new InstalledArchive(published, dataFolder);
        using var held = await installed.LockAsync(
            () => display
                .Say($"Another process fills '{installed.Folder}'; waiting until it is done."), cancellationToken).ConfigureAwait(false);
        if (await installed.IsPublishedAsync(cancellationToken).ConfigureAwait(false))
        {
            part.Discard();                     // of a download that another way overtook
            display.Say($"'{installed.Folder}' is there already, with the published SHA-256 of every file.");
            return installed.Folder;
        }

        await FetchAsync(cancellationToken).ConfigureAwait(false);
        display.Say("The SHA-256 is the published one; unpacking.");
        await installed.InstallAsync(part.Path, requirePublished: true, cancellationToken).ConfigureAwait(false);
        part.Discard();
        display.Say($"'{installed.Folder}' is complete, with the published SHA-256 of every file.");
        return installed.Folder;
    }

    /// <summary>Gets the archive from the first address that gives it.</summary>
    private async Task FetchAsync(CancellationToken cancellationToken)
    {
        var addresses = options.Mirrors.Count > 0 ? options.Mirrors : [published.Address];
        var failures = new List<string>();
        foreach (var address in addresses)
        {
            display.Say(part.Length > 0
                ? FormattableString.Invariant(
                    $"Downloading the rest of {address}: {part.Length:N0} of {published.File.Bytes:N0} bytes are there.")
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
                    display.Say($"{failures[^1]}.");
            }
        }

        throw new IOException(
            $"{published.File.Name} was not downloaded ({string.Join("; ", failures)}): check the network and the proxy (HTTPS_PROXY), "
                + "name another address with --mirror, or get the file in another way and unpack it with `tutorial data unpack`.");
    }

    /// <summary>Gets the archive from one address, in as many attempts as it takes and may take.</summary>
    private async Task FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        var transfer = new FileTransfer(client, published.File, options.StallLimit, display);
        var attempts = Attempts(address);
        while (!await attempts.ExecuteAsync(
            async token => await ContinueAsync(transfer, address, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false))
        {
            // Much has come, so the attempts are counted from the beginning.
        }
    }

    /// <summary>
    /// Tries again what may help another time; a server that was never reached is not there, and one that has another file keeps it.
    /// </summary>
    private ResiliencePipeline Attempts(Uri address)
    {
        var wasReached = false;
        var retry = new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<TransferException>(failure =>
            {
                wasReached |= failure.Failure != TransferFailure.Unreachable;
                return wasReached && failure.Failure != TransferFailure.Refused;
            }),
            MaxRetryAttempts = options.Attempts - 1,
            BackoffType = DelayBackoffType.Exponential,
            Delay = options.FirstPause,
            MaxDelay = LongestPause,
            OnRetry = retried =>
            {
                display.Say(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{address} {retried.Outcome.Exception!.Message}; attempt {retried.AttemptNumber + 2} of {options.Attempts} in "
                        + $"{retried.RetryDelay.TotalSeconds:0.#} s."));
                return default;
            },
        };
        return new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(retry).Build();
    }

    /// <summary>Goes on with the archive where an earlier attempt ended.</summary>
    /// <returns>Whether all of it is there; where not, much of it came before the connection broke.</returns>
    private async Task<bool> ContinueAsync(FileTransfer transfer, Uri address, CancellationToken cancellationToken)
    {
        var before = part.Length;
        try
        {
            await transfer.ContinueAsync(address, part, cancellationToken).ConfigureAwait(false);
        }
        catch (TransferException failure) when (failure.Failure == TransferFailure.Broken && part.Length - before >= BytesThatCount)
        {
            display.Say($"{address} {failure.Message}; going on from there.");
            return false;
        }

        await RequirePublishedAsync(isInOnePiece: before == 0, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>
    /// Refuses a whole file with another checksum. Pieces may be of different versions: then the file is worth another attempt.
    /// </summary>
    private async Task RequirePublishedAsync(bool isInOnePiece, CancellationToken cancellationToken)
    {
        display.Say("Checking the SHA-256.");
        if (await PublishedFile.CompareAsync(part.Path, published.File, cancellationToken).ConfigureAwait(false) == FileCondition.Published)
            return;

        part.Discard();
        throw isInOnePiece
            ? new TransferException(TransferFailure.Refused, "sent a file of the right size with another SHA-256 than the published one")
            : new TransferException(
                TransferFailure.Broken,
                "sent a rest that does not fit what was there: the SHA-256 is not the published one");
    }
}
