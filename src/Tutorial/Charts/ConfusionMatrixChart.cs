using Plotly.NET;

namespace Tutorial;

/// <summary>A confusion matrix as a heat map.</summary>
public static class ConfusionMatrixChart
{
    private const int CellSize = 46;

    /// <summary>Draws the counts in viridis, each written into its cell: rows are true classes, the first at the top, columns predicted ones.</summary>
    /// <param name="matrix">The counts.</param>
    /// <param name="title">What stands above; the accuracy when left out.</param>
    public static GenericChart Draw(ConfusionMatrix matrix, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return Draw(
            matrix.ClassNames, (row, column) => matrix.Counts[row, column], unit: "",
            title ?? $"Accuracy {NumberText.WithDecimals(matrix.Accuracy, 4)} on {NumberText.Grouped(matrix.Total)} images");
    }

    /// <summary>Draws each count as a share of its row, in whole per cent: what became of the images of a class. The diagonal is the recall.</summary>
    /// <param name="matrix">The counts.</param>
    /// <param name="title">What stands above.</param>
    public static GenericChart DrawShares(ConfusionMatrix matrix, string title = "Per cent of the true class")
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var shares = matrix.Normalised();
        return Draw(matrix.ClassNames, (row, column) => (long)Math.Round(100 * shares[row, column]), unit: " %", title);
    }

    private static GenericChart Draw(IReadOnlyList<string> classNames, Func<int, int, long> value, string unit, string title)
    {
        var classes = Enumerable.Range(0, classNames.Count).ToArray();
        var rows = classes.Select(row => classes.Select(column => value(row, column)).ToArray()).ToArray();
        var cells = new Trace2D("heatmap").With(
            ("x", classNames), ("y", classNames), ("z", rows), ("colorscale", "Viridis"), ("showscale", false),
            ("texttemplate", "%{z}"), ("hovertemplate", $"true %{{y}}, predicted %{{x}}: %{{z}}{unit}<extra></extra>"));
        var size = CellSize * classNames.Count;
        return ChartParts.Chart(cells).Framed(
            title, ChartParts.Axis("predicted"), ChartParts.Axis("true", ("autorange", "reversed")), size + 150, size + 160);
    }
}
