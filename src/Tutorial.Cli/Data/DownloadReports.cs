using System.Globalization;

namespace Tutorial.Cli.Data;

/// <summary>Says how a download goes: each stage at once, bytes at most five times a second.</summary>
/// <param name="progress">Who is told; may be null.</param>
/// <param name="time">Tells how long it takes.</param>
/// <param name="totalBytes">How many bytes the archive has.</param>
internal sealed class DownloadReports(IProgress<DownloadProgress>? progress, TimeProvider time, long totalBytes)
{
    private const double BytesInMebibyte = 1 << 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly long began = time.GetTimestamp();
    private long bytes;                         // of the archive, that are there
    private long received;                      // in this run
    private TimeSpan receiving;                 // how long, without the pauses between attempts
    private TimeSpan? told;                     // when bytes last were

    /// <summary>Says what happens now.</summary>
    public void Say(DownloadStage stage, string text) => Tell(stage, text);

    /// <summary>Bytes have come.</summary>
    /// <param name="count">How many.</param>
    /// <param name="there">How many of the archive are there now.</param>
    /// <param name="waited">How long they took.</param>
    public void Receive(int count, long there, TimeSpan waited)
    {
        bytes = there;
        received += count;
        receiving += waited;
        var now = time.GetElapsedTime(began);
        if (told is { } last && now - last < Pause && there < totalBytes)
            return;
        told = now;
        Tell(DownloadStage.Downloading, Words());
    }

    private double BytesPerSecond => receiving > TimeSpan.Zero ? received / receiving.TotalSeconds : 0;

    private TimeSpan? Remaining => BytesPerSecond > 0 ? TimeSpan.FromSeconds((totalBytes - bytes) / BytesPerSecond) : null;

    private void Tell(DownloadStage stage, string text) =>
        progress?.Report(new DownloadProgress(stage, bytes, totalBytes, BytesPerSecond, Remaining, time.GetElapsedTime(began), text));

    private string Words()
    {
        var left = Remaining is { } remaining && bytes < totalBytes ? $", about {DurationText.Words(remaining)} left" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{bytes / BytesInMebibyte:F1} of {totalBytes / BytesInMebibyte:F1} MiB ({100 * bytes / totalBytes} %), " +
            $"{BytesPerSecond / BytesInMebibyte:F1} MiB/s{left}");
    }
}
