namespace Tutorial;

/// <summary>
/// Shows a training while it runs: the curves so far, which grow by a point each epoch, and below them a line that says how far it is, how
/// fast and how long it still takes. The finished chart stays as the cell's output. Where no notebook's cell runs, it writes the lines of
/// <see cref="EpochLines"/>.
/// </summary>
/// <remarks>Like them it shows on the thread that trains. The trainer reports at most five times a second.</remarks>
public sealed class LiveTraining : IProgress<TrainingProgress>
{
    private readonly string metric;
    private readonly Func<object, Action<object>?> display;
    private readonly EpochLines lines;
    private readonly List<EpochResult> results = [];
    private Action<object>? update;
    private bool began;
    private string chart = "";

    /// <summary>Shows one metric.</summary>
    /// <param name="metric">One of <see cref="History.MetricNames"/>.</param>
    /// <exception cref="ArgumentException">There is no such metric.</exception>
    public LiveTraining(string metric = "accuracy")
        : this(metric, RunningCell.Display, Console.Out)
    {
    }

    /// <param name="metric">One of <see cref="History.MetricNames"/>.</param>
    /// <param name="display">Shows something and gives what shows another thing in its place; null where nothing can be shown.</param>
    /// <param name="writer">Takes the lines where nothing can be shown.</param>
    internal LiveTraining(string metric, Func<object, Action<object>?> display, TextWriter writer)
    {
        if (!History.MetricNames.Contains(metric))
        {
            throw new ArgumentException(
                $"There is no metric {metric}; ask for one of {string.Join(", ", History.MetricNames)}.",
                nameof(metric));
        }

        this.metric = metric;
        this.display = display;
        lines = new EpochLines(writer);
    }

    /// <summary>Shows where the training stands.</summary>
    /// <param name="value">Where it stands.</param>
    public void Report(TrainingProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (IsAnother(value))
            Begin();

        if (value.Finished is { } finished)
            results.Add(finished);
        if (CannotShow)
        {
            lines.Report(value);
            return;
        }

        if (value.Finished is not null)
            chart = Draw(value);
        var picture = new LivePicture(chart, value);
        if (began)
        {
            update!(picture);
            return;
        }

        began = true;
        update = display(picture);
        if (CannotShow)
            lines.Report(value);
    }

    /// <summary>Whether it was tried, and no cell runs.</summary>
    private bool CannotShow => began && update is null;

    /// <summary>The curves so far, drawn once for all reports of an epoch: without a script as long as they grow.</summary>
    private string Draw(TrainingProgress value)
    {
        var curves = LearningCurves.Draw(results, metric, value.Epochs);
        return value.IsLast ? ChartDisplay.ToHtml(curves) : ChartDisplay.ToStillHtml(curves);
    }

    /// <summary>The same object may look on at several trainings, one after the other, as when a cell is run again.</summary>
    private bool IsAnother(TrainingProgress value) => value.Epoch <= results.Count;

    private void Begin()
    {
        results.Clear();
        (began, update, chart) = (false, null, "");
    }
}
