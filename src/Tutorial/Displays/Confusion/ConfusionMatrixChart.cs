using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Tutorial;

/// <summary>A confusion matrix as a heat map. Of more than 16 classes it shows the 16 with the most mistakes, and says so.</summary>
public static class ConfusionMatrixChart
{
    /// <summary>How many classes a picture of under 100 KB has room for.</summary>
    internal const int MostClasses = 16;

    private const int CellSize = 46;

    /// <summary>So wide that "Accuracy 0.1234 on 10,000 images" fits above two or three classes too.</summary>
    private const int Narrowest = 380;

    /// <summary>
    /// Draws the counts in viridis, each written into its cell: rows are true classes, the first at the top, columns predicted ones.
    /// </summary>
    /// <param name="matrix">The counts.</param>
    /// <param name="title">What stands above; the accuracy when left out.</param>
    public static GenericChart Draw(ConfusionMatrix matrix, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var classes = matrix.MostConfusedClasses(MostClasses);
        string[] names = [.. classes.Select(label => matrix.ClassNames[label])];
        var values = Rows((row, column) => matrix.Counts[row, column]);
        var cells = new Trace2D("heatmap").With(
            ("x", names), ("y", names), ("z", values), ("customdata", Rows((row, column) => ConfusionText.Content(matrix, row, column))),
            ("colorscale", "Viridis"), ("showscale", false),
            ("hovertemplate", "true %{y}, predicted %{x}: %{customdata} of class %{y}<extra></extra>"));
        var lines = new[] { title ?? ConfusionText.Accuracy(matrix), ConfusionText.LeftOut(matrix, classes.Length) }
            .Where(line => line.Length > 0);
        var size = CellSize * classes.Length;
        return ChartParts.Chart(cells).Framed(
            string.Join("<br>", lines), ChartParts.Axis("predicted"), ChartParts.Axis("true", ("autorange", "reversed")),
            Math.Max(size + 150, Narrowest), size + 160,
            ("annotations", Numbers(values)));

        T[][] Rows<T>(Func<int, int, T> content) => [.. classes.Select(row => classes.Select(column => content(row, column)).ToArray())];
    }

    /// <summary>
    /// Each value in its cell, black or white, whichever reads better there: plotly.js's own choice misses 4.5:1 on green.
    /// </summary>
    private static Annotation[] Numbers(long[][] values)
    {
        var all = values.SelectMany(row => row).DefaultIfEmpty(0).ToArray();
        var scale = ColorScale.OfViridis(all.Min(), all.Max());
        return [.. values.SelectMany((row, y) => row.Select((value, x) => new Annotation().With(
            ("x", x), ("y", y), ("text", NumberText.Grouped(value)), ("showarrow", false), ("font", new Font().With(
                ("color", scale.Of(value).TextOn.ToString()))))))];
    }
}
