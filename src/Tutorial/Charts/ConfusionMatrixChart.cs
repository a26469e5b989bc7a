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
        var classes = Enumerable.Range(0, matrix.ClassNames.Count).ToArray();
        var rows = classes.Select(row => classes.Select(column => matrix.Counts[row, column]).ToArray()).ToArray();
        var cells = new Trace2D("heatmap").With(
            ("x", matrix.ClassNames), ("y", matrix.ClassNames), ("z", rows), ("colorscale", "Viridis"), ("showscale", false),
            ("texttemplate", "%{z}"), ("hovertemplate", "true %{y}, predicted %{x}: %{z}<extra></extra>"));
        var size = CellSize * matrix.ClassNames.Count;
        return ChartParts.Chart(cells).Framed(
            title ?? $"Accuracy {NumberText.WithDecimals(matrix.Accuracy, 4)} on {NumberText.Grouped(matrix.Total)} images",
            ChartParts.Axis("predicted"), ChartParts.Axis("true", ("autorange", "reversed")), size + 150, size + 160);
    }
}
