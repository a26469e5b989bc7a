using Plotly.NET;

namespace Tutorial;

/// <summary>
/// Shows a training while it runs: the curves so far, which grow by a point each epoch, and below them a line that says how far it is, how
/// fast and how long it still takes. In the end the line stays, and below it the finished chart is shown anew. Where no notebook's cell
/// runs, it writes the lines of <see cref="EpochLines"/>.
/// </summary>
/// <remarks>
/// Like them it shows on the thread that trains. The trainer reports at most five times a second. The finished chart is an output of its
/// own, for VS Code loses an output's id when a cell that is run again is cleared: what updates it is lost there, and what is saved must be
/// whole.
/// </remarks>
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

        // Without a script as long as the curves grow, and drawn once for all reports of an epoch.
        if (value.Finished is not null)
            chart = value.IsLast ? "" : ChartDisplay.ToStillHtml(Draw(value));
        var picture = new LivePicture(chart, value);
        if (began)
            update!(picture);
        else
            (began, update) = (true, display(picture));
        if (CannotShow)
            lines.Report(value);
        else if (value.IsLast)
            display(Draw(value));
    }

    /// <summary>Whether it was tried, and no cell runs.</summary>
    private bool CannotShow => began && update is null;

    /// <summary>The curves so far.</summary>
    private GenericChart Draw(TrainingProgress value) => LearningCurves.Draw(results, metric, value.Epochs);

    /// <summary>The same object may look on at several trainings, one after the other, as when a cell is run again.</summary>
    private bool IsAnother(TrainingProgress value) => value.Epoch <= results.Count;

    private void Begin()
    {
        results.Clear();
        (began, update, chart) = (false, null, "");
    }
}
