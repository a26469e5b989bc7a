using System.Globalization;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Tutorial;

/// <summary>How often a network is right, against how sure it is: a bar for each range of probabilities, and what the bar should reach.</summary>
public static class ReliabilityDiagram
{
    private const double Top = 1.03;

    /// <summary>
    /// Draws the ranges: a bar as high as the share of right answers, a mark at their mean probability, and above both the number of
    /// answers. Where a network is calibrated every bar ends at its mark. Ranges without answers stay empty.
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
            ("customdata", bins.Select(bin => NumberText.Grouped(bin.Count)).ToArray()),
            ("marker", new Plotly.NET.TraceObjects.Marker().With(("color", ChartParts.Blue))),
            ("hovertemplate", "%{customdata} answers with %{x}: %{y:.3f} right<extra></extra>"));
        var marks = new Trace2D("scatter").With(
            ("name", "sure"), ("mode", "lines+markers"), ("x", ranges), ("y", bins.Select(bin => bin.Confidence).ToArray()),
            ("line", new Line().With(("color", ChartParts.Orange), ("width", 2), ("dash", "dash"))),
            ("marker", new Plotly.NET.TraceObjects.Marker().With(("color", ChartParts.Orange), ("symbol", "diamond"), ("size", 9))),
            ("hovertemplate", "mean probability with %{x}: %{y:.3f}<extra></extra>"));
        return GenericChart.combine([ChartParts.Chart(bars), ChartParts.Chart(marks)]).Framed(
            title ?? $"expected calibration error {NumberText.WithDecimals(calibration.ExpectedError, 4)}",
            ChartParts.Axis("probability of the predicted class"),
            ChartParts.Axis("share that is right", ("range", new[] { 0, Top + 0.1 })), 600, 380,
            ("annotations", bins.Select((bin, index) => (bin, index)).Where(range => range.bin.Count > 0)
                .Select(range => Number(range.bin.Count, range.index)).ToArray()));
    }

    /// <summary>Above the highest bar and mark that there can be, so that nothing is covered.</summary>
    private static Annotation Number(int answers, int range) => new Annotation().With(
        ("x", range), ("y", Top), ("yanchor", "bottom"), ("showarrow", false), ("text", NumberText.Grouped(answers)));

    private static string Text(double end) => end.ToString("0.0##", CultureInfo.InvariantCulture);
}
