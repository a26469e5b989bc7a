using System.Globalization;
using Plotly.NET;

namespace Tutorial;

/// <summary>How often a network is right, against how sure it is: a bar for each range of probabilities, and what the bar should reach.</summary>
public static class ReliabilityDiagram
{
    /// <summary>
    /// Draws the ranges: a bar as high as the share of right answers, with the number of answers on it, and a mark at their mean
    /// probability. Where a network is calibrated every bar ends at its mark. Ranges without answers stay empty.
    /// </summary>
    /// <param name="calibration">The answers in ranges.</param>
    /// <param name="title">What stands above; the expected calibration error when left out.</param>
    public static GenericChart Draw(Calibration calibration, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        string[] ranges = [.. calibration.Bins.Select(bin => $"{Text(bin.From)}–{Text(bin.To)}")];
        CalibrationBin[] bins = [.. calibration.Bins];
        var bars = new Trace2D("bar").With(
            ("name", "right"), ("x", ranges), ("y", bins.Select(bin => bin.Accuracy).ToArray()),
            ("text", bins.Select(bin => bin.Count == 0 ? "" : NumberText.Grouped(bin.Count)).ToArray()), ("textposition", "outside"),
            ("marker", new Plotly.NET.TraceObjects.Marker().With(("color", ChartParts.Blue))),
            ("hovertemplate", "%{text} answers with %{x}: %{y:.3f} right<extra></extra>"));
        var marks = new Trace2D("scatter").With(
            ("name", "sure"), ("mode", "lines+markers"), ("x", ranges), ("y", bins.Select(bin => bin.Confidence).ToArray()),
            ("line", new Line().With(("color", ChartParts.Orange), ("width", 2), ("dash", "dash"))),
            ("marker", new Plotly.NET.TraceObjects.Marker().With(("color", ChartParts.Orange), ("symbol", "diamond"), ("size", 9))),
            ("hovertemplate", "mean probability with %{x}: %{y:.3f}<extra></extra>"));
        return GenericChart.combine([ChartParts.Chart(bars), ChartParts.Chart(marks)]).Framed(
            title ?? $"expected calibration error {NumberText.WithDecimals(calibration.ExpectedError, 4)}",
            ChartParts.Axis("probability of the predicted class"),
            ChartParts.Axis("share that is right", ("range", new[] { 0, 1.08 })), 680, 380);
    }

    private static string Text(double end) => end.ToString("0.0##", CultureInfo.InvariantCulture);
}
