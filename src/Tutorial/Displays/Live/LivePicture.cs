using System.Globalization;

namespace Tutorial;

/// <summary>A training at one moment.</summary>
/// <param name="Chart">The curves so far as HTML; empty in the first epoch.</param>
/// <param name="At">Where it stands.</param>
internal sealed record LivePicture(string Chart, TrainingProgress At) : IDisplay
{
    /// <summary>The curves, and what is done and left.</summary>
    public string ToHtml() => Chart + Html.Display((At.IsLast ? "" : Bar()) + $"<p>{Html.Escape(ToString())}</p>");

    /// <summary>What is done and left.</summary>
    public override string ToString() => At.IsLast
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{At.Epochs} epochs in {DurationText.Words(At.Elapsed)}, "
                + $"validation loss {At.Finished!.Validation.Loss:F4}, accuracy {At.Finished.Validation.Accuracy:F4}")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"epoch {At.Epoch}/{At.Epochs}, {100.0 * At.Batch / At.Batches:F0} % of it: loss {At.Loss:F4}, accuracy {At.Accuracy:F4}; "
                + $"{At.ImagesPerSecond:N0} images/s, about {DurationText.Words(At.Remaining)} left");

    private string Bar()
    {
        var done = (At.Epoch - 1.0) * At.Batches + At.Batch;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<p><progress value=\"{done:0}\" max=\"{(double)At.Epochs * At.Batches:0}\" aria-label=\"training\" "
                + $"style=\"width:20em\"></progress></p>");
    }
}
