namespace Tutorial;

/// <summary>Decides when a training reports, and works out how fast it is and how long it still takes.</summary>
internal sealed class ProgressReports(IProgress<TrainingProgress>? progress, TimeProvider time, int epochs, int batches)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly long began = time.GetTimestamp();
    private long told = time.GetTimestamp();

    /// <summary>Whether someone listens and the last report is long enough ago.</summary>
    public bool AreDue => progress is not null && time.GetElapsedTime(told) >= Pause;

    /// <summary>How many a second; 0 when no time has passed.</summary>
    public static double PerSecond(long count, TimeSpan elapsed) => elapsed > TimeSpan.Zero ? count / elapsed.TotalSeconds : 0;

    /// <summary>Reports within an epoch.</summary>
    public void Tell(int epoch, int batch, Metrics current, double imagesPerSecond)
    {
        if (AreDue)
            Report(epoch, batch, current, imagesPerSecond, null);
    }

    /// <summary>Reports the end of an epoch, however short ago the last report was.</summary>
    public void Finish(EpochResult result) => Report(result.Epoch, batches, result.Training, result.ImagesPerSecond, result);

    private void Report(int epoch, int batch, Metrics current, double imagesPerSecond, EpochResult? finished)
    {
        told = time.GetTimestamp();
        var elapsed = time.GetElapsedTime(began, told);
        var done = (epoch - 1L) * batches + batch;
        var left = (long)epochs * batches - done;
        progress?.Report(new TrainingProgress(
            epoch, epochs, batch, batches, current.Loss, current.Accuracy, imagesPerSecond, elapsed, elapsed
                * ((double)left / done), finished));
    }
}
