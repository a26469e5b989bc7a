using System.Globalization;

namespace Tutorial;

/// <summary>
/// Writes a line for each finished epoch, and within a long epoch one every few seconds, nine at most. Unlike
/// <see cref="Progress{T}"/> it writes on the thread that trains, so that lines come in order and a notebook's cell has them all when
/// it ends.
/// </summary>
public sealed class EpochLines : IProgress<TrainingProgress>
{
    private const double Share = 0.1;           // of an epoch, between two lines within it

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly TextWriter writer;
    private TimeSpan written;                   // when the last line was
    private double shown;                       // and at which part of the epoch, 0 … 1

    /// <summary>Writes to a writer.</summary>
    /// <param name="writer">Where the lines go; the console when it is left out.</param>
    public EpochLines(TextWriter? writer = null) => this.writer = writer ?? Console.Out;

    /// <summary>Writes the line that the report calls for, if any.</summary>
    /// <param name="value">Where the training stands.</param>
    public void Report(TrainingProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Elapsed < written)
            (written, shown) = (TimeSpan.Zero, 0);      // another training has begun
        var part = (double)value.Batch / value.Batches;
        if (value.Finished is null && (value.Elapsed - written < Pause || part - shown < Share))
            return;

        (written, shown) = (value.Elapsed, value.Finished is null ? part : 0);
        writer.WriteLine(value.Finished is { } finished ? Whole(value, finished) : Part(value));
    }

    /// <summary>Short enough not to wrap below a cell; the history has the rest.</summary>
    private static string Whole(TrainingProgress at, EpochResult result)
    {
        var (training, validation) = (result.Training, result.Validation);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Epoch(at)}  loss {training.Loss:F4}  accuracy {training.Accuracy:F4}" +
            $" | validation loss {validation.Loss:F4}  accuracy {validation.Accuracy:F4} | {result.Seconds:F1} s");
    }

    private static string Part(TrainingProgress at) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Epoch(at)}  loss {at.Loss:F4}  accuracy {at.Accuracy:F4}  {100.0 * at.Batch / at.Batches,3:F0} % of the epoch, " +
        $"{at.ImagesPerSecond:N0} images/s, about {DurationText.Words(at.Remaining)} left for all");

    private static string Epoch(TrainingProgress at)
    {
        var all = at.Epochs.ToString(CultureInfo.InvariantCulture);
        return $"epoch {at.Epoch.ToString(CultureInfo.InvariantCulture).PadLeft(all.Length)}/{all}";
    }
}
