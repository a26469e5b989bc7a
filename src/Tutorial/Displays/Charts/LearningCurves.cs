using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Tutorial;

/// <summary>Training and validation against epochs, and the epoch where they meet.</summary>
public static class LearningCurves
{
    private const double Tolerance = 0.01;
    private const int MostTicks = 16;

    // Series differ in dashes and marks too, for whoever does not tell the colours apart.
    private static readonly CurveStyle Training = new(ChartParts.Blue, "circle", "solid");
    private static readonly CurveStyle Validation = new(ChartParts.Orange, "square", "dash");
    private static readonly CurveStyle[] Runs =
        [Validation, new(ThemeColors.Green, "diamond", "dot"), new(ThemeColors.Purple, "triangle-up", "dashdot"), Training];

    /// <summary>
    /// Draws one metric. Where the two curves come within 0.01 of each other for the first time (see <see cref="MeetingPoint"/>) stands a
    /// red dashed line with the training curve's value; where they never do, the title says so.
    /// </summary>
    /// <param name="history">A finished training.</param>
    /// <param name="metric">One of <see cref="History.MetricNames"/>.</param>
    /// <exception cref="ArgumentException">There is no such metric.</exception>
    public static GenericChart Draw(History history, string metric = "accuracy")
    {
        ArgumentNullException.ThrowIfNull(history);
        return Draw(history.TrainingSeries(metric), history.ValidationSeries(metric), metric);
    }

    /// <summary>
    /// Draws the validation curves of several trainings into one chart, the first in the colour that validation has in
    /// <see cref="Draw(History, string)"/>.
    /// </summary>
    /// <param name="metric">One of <see cref="History.MetricNames"/>.</param>
    /// <param name="trainings">What each curve is called, and the training it shows; they may differ in length.</param>
    /// <exception cref="ArgumentException">There is no such metric, or no training.</exception>
    public static GenericChart CompareValidation(string metric, params (string Name, History History)[] trainings)
    {
        ArgumentNullException.ThrowIfNull(trainings);
        if (trainings.Length == 0)
            throw new ArgumentException("There is no training to compare: give at least one.", nameof(trainings));

        var longest = trainings.Max(training => training.History.Count);
        return GenericChart.combine(trainings.Select((training, index) =>
        {
            var epochs = Enumerable.Range(1, training.History.Count).ToArray();
            return ChartParts.Chart(
                Curve(training.Name, epochs, training.History.ValidationSeries(metric), metric, Runs[index % Runs.Length]));
        })).Framed($"validation {metric}", EpochAxis(longest), ChartParts.Axis(metric));
    }

    /// <summary>The curves of a training that is under way, on the axis that it will fill; where they meet is told at its end.</summary>
    internal static GenericChart Draw(IReadOnlyList<EpochResult> results, string metric, int epochs)
    {
        if (results.Count == epochs)
            return Draw(Series(result => result.Training), Series(result => result.Validation), metric);

        return Curves(Series(result => result.Training), Series(result => result.Validation), metric)
            .Framed($"{metric} after epoch {results.Count} of {epochs}", EpochAxis(epochs), ChartParts.Axis(metric));

        double[] Series(Func<EpochResult, Metrics> part) => [.. results.Select(result => History.Value(metric, part(result)))];
    }

    internal static GenericChart Draw(IReadOnlyList<double> training, IReadOnlyList<double> validation, string metric)
    {
        var meeting = MeetingPoint.Find(training, validation, Tolerance);
        var chart = Curves(training, validation, metric);
        var xAxis = EpochAxis(training.Count);
        var yAxis = ChartParts.Axis(metric);
        return meeting is null
            ? chart.Framed($"{metric}: {WithoutMeeting(training, validation)}", xAxis, yAxis)
            : chart.Framed(
                $"{metric}: training and validation meet at epoch {meeting.Epoch}", xAxis, yAxis,
                properties: [("shapes", new[] { Line(meeting.Epoch) }), ("annotations", new[] { Note(meeting, training.Count) })]);
    }

    /// <summary>Why there is no line: the curves stay apart, or a training that failed gave what is no number.</summary>
    private static string WithoutMeeting(IReadOnlyList<double> training, IReadOnlyList<double> validation)
    {
        var epoch = Enumerable.Range(0, training.Count)
            .Where(index => !double.IsFinite(training[index]) || !double.IsFinite(validation[index]))
            .Select(index => index + 1).FirstOrDefault();
        return epoch > 0
            ? $"not a finite number in epoch {epoch}, so the curves have gaps"
            : $"training and validation do not meet within {NumberText.Short(Tolerance)}";
    }

    private static GenericChart Curves(IReadOnlyList<double> training, IReadOnlyList<double> validation, string metric)
    {
        var epochs = Enumerable.Range(1, training.Count).ToArray();
        return GenericChart.combine([
            ChartParts.Chart(Curve("training", epochs, training, metric, Training)),
            ChartParts.Chart(Curve("validation", epochs, validation, metric, Validation))]);
    }

    private static LinearAxis EpochAxis(int epochs)
    {
        var step = epochs <= MostTicks ? 1 : 5;
        return ChartParts.Axis("epoch", ("tick0", step == 1 ? 1 : 0), ("dtick", step), ("range", new[] { 0.5, epochs + 0.5 }));
    }

    private static Trace2D Curve(
        string name, int[] epochs, IReadOnlyList<double> values, string metric, CurveStyle style) => new Trace2D("scatter").With(
        ("name", name), ("mode", "lines+markers"), ("x", epochs), ("y", values),
        ("line", new Line().With(("color", style.Color), ("width", 2), ("dash", style.Dash))),
        ("marker", new Plotly.NET.TraceObjects.Marker().With(("color", style.Color), ("symbol", style.Symbol), ("size", 7))),
        ("hovertemplate", $"%{{fullData.name}}, epoch %{{x}}: {metric} %{{y:.4f}}<extra></extra>"));

    private static Shape Line(int epoch) => new Shape().With(
        ("type", "line"), ("x0", epoch), ("x1", epoch), ("yref", "paper"), ("y0", 0), ("y1", 1),
        ("line", new Line().With(("color", ChartParts.Red), ("width", 2), ("dash", "dash"))));

    private static Annotation Note(MeetingPoint meeting, int epochs) => new Annotation().With(
        ("x", meeting.Epoch), ("yref", "paper"), ("y", 0), ("yanchor", "bottom"),
        ("xanchor", meeting.Epoch <= epochs * 0.6 ? "left" : "right"), ("showarrow", false),
        ("text", $" epoch {meeting.Epoch}: {NumberText.WithDecimals(meeting.Value, 3)} "));
}
