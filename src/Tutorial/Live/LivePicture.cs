using System.Globalization;
using Plotly.NET;

namespace Tutorial;

/// <summary>A training at one moment.</summary>
/// <param name="Chart">The curves so far; null in the first epoch.</param>
/// <param name="At">Where it stands.</param>
internal sealed record LivePicture(GenericChart? Chart, TrainingProgress At)
{
    /// <summary>Whether the training is over: the picture is then the one that stays.</summary>
    private bool IsLast => At.Finished is not null && At.Epoch == At.Epochs;

    /// <summary>The curves, drawn without a script as long as they grow, and what is done and left.</summary>
    internal string ToHtml() => (Chart, IsLast) switch
    {
        (null, _) => Html.Display(Bar() + Line()),
        ({ } chart, false) => ChartDisplay.ToStillHtml(chart) + Html.Display(Bar() + Line()),
        ({ } chart, true) => ChartDisplay.ToHtml(chart) + Html.Display(Line()),
    };

    /// <inheritdoc/>
    public override string ToString() => Words();

    private string Bar()
    {
        var done = (At.Epoch - 1.0) * At.Batches + At.Batch;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<p><progress value=\"{done:0}\" max=\"{(double)At.Epochs * At.Batches:0}\" aria-label=\"training\" style=\"width:20em\"></progress></p>");
    }

    private string Line() => $"<p>{Html.Escape(Words())}</p>";

    private string Words() => IsLast
        ? string.Create(CultureInfo.InvariantCulture, $"{At.Epochs} epochs in {DurationText.Words(At.Elapsed)}, validation loss {At.Finished!.Validation.Loss:F4}, accuracy {At.Finished.Validation.Accuracy:F4}")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"epoch {At.Epoch}/{At.Epochs}, {100.0 * At.Batch / At.Batches:F0} % of it: loss {At.Loss:F4}, accuracy {At.Accuracy:F4}; {At.ImagesPerSecond:N0} images/s, about {DurationText.Words(At.Remaining)} left");
}
