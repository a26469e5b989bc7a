using Plotly.NET;

namespace Tutorial;

/// <summary>Points of y against x, a colour and a shape a series: measurements that no line joins, such as the trials of a search.</summary>
public static class ScatterPlot
{
    private static readonly string[] Symbols = ["circle", "square", "diamond", "triangle-up", "cross", "x"];

    /// <summary>Draws the points under a title, with a name at each axis.</summary>
    /// <param name="title">What stands above the plot; may be empty.</param>
    /// <param name="horizontal">What stands at the horizontal axis.</param>
    /// <param name="vertical">What stands at the vertical axis.</param>
    /// <param name="series">Each series' name and its points.</param>
    /// <exception cref="ArgumentException">There is no series, or one has not as many x as y.</exception>
    public static GenericChart Draw(
        string title, string horizontal, string vertical, params (string Name, double[] X, double[] Y)[] series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Length == 0)
            throw new ArgumentException("A plot without points is empty: give at least one series.", nameof(series));
        if (series.FirstOrDefault(points => points.X.Length != points.Y.Length) is { Name: { } name } uneven)
        {
            throw new ArgumentException(
                $"The series '{name}' has {uneven.X.Length} x but {uneven.Y.Length} y: give one y for each x.", nameof(series));
        }

        return GenericChart.combine(series.Select((points, index) => ChartParts.Chart(Points(points, index))))
            .Framed(title, ChartParts.Axis(horizontal), ChartParts.Axis(vertical), 560, 340);
    }

    private static Trace2D Points((string Name, double[] X, double[] Y) series, int index) => new Trace2D("scatter").With(
        ("name", series.Name), ("mode", "markers"), ("x", series.X), ("y", series.Y),
        ("marker", new Plotly.NET.TraceObjects.Marker().With(
            ("color", ThemeColors.Series[index % ThemeColors.Series.Length]), ("symbol", Symbols[index % Symbols.Length]), ("size", 8))),
        ("hovertemplate", $"{Html.Escape(series.Name)}: %{{x}}, %{{y}}<extra></extra>"));
}
