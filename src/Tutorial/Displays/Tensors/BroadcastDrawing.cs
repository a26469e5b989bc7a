using System.Globalization;

namespace Tutorial;

/// <summary>
/// The broadcasting rule, drawn for two shapes: they are aligned at the right, and of each dimension it is said whether the two are equal,
/// one is stretched, or they do not fit.
/// </summary>
public sealed class BroadcastDrawing : IDisplay
{
    private const int HighestRank = 6;
    private const double LabelWidth = 64;
    private const double RowHeight = 40;
    private const double BoxHeight = 30;
    private const double HeadHeight = 24;

    private readonly long[] first;
    private readonly long[] second;
    private readonly BroadcastColumn[] columns;

    private BroadcastDrawing(long[] first, long[] second)
    {
        this.first = first;
        this.second = second;
        columns = BroadcastColumn.Of(first, second);
    }

    /// <summary>Draws how two shapes broadcast, or why they do not: <c>BroadcastDrawing.Of([3, 1], [4])</c>.</summary>
    /// <param name="first">A tensor's shape, such as <c>a.shape</c>; of rank 0 to 6.</param>
    /// <param name="second">The other's.</param>
    /// <exception cref="ArgumentException">A shape has more than six dimensions, or a negative one.</exception>
    public static BroadcastDrawing Of(long[] first, long[] second)
    {
        Require(first, nameof(first));
        Require(second, nameof(second));
        return new BroadcastDrawing([.. first], [.. second]);
    }

    private bool Fits => columns.All(column => column.Fits);

    /// <summary>The drawing as a part of an HTML document.</summary>
    public string ToHtml() => Html.Display($"<p>{Html.Escape(Sentence())}</p>" + (columns.Length > 0 ? ToImage() : ""));

    /// <summary>The sentence, and below it the two shapes and the result's, aligned at the right.</summary>
    public override string ToString()
    {
        string[][] rows =
        [
            ["dimension", .. columns.Select(column => column.Dimension.ToString(CultureInfo.InvariantCulture))],
            ["first", .. columns.Select(column => column.Text(column.First))],
            ["second", .. columns.Select(column => column.Text(column.Second))],
            .. Fits ? new[] { (string[])["result", .. columns.Select(Result)] } : [],
        ];
        var widths = Enumerable.Range(0, columns.Length + 1).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var lines = rows.Select(row =>
            row[0].PadRight(widths[0])
                + string.Concat(row.Skip(1).Zip(widths.Skip(1), (cell, width) => "  " + cell.PadLeft(width))));
        return columns.Length == 0 ? Sentence() : string.Join("\n", lines.Prepend(Sentence()));
    }

    private static void Require(long[] shape, string parameter)
    {
        ArgumentNullException.ThrowIfNull(shape, parameter);
        if (shape.Length > HighestRank)
        {
            throw new ArgumentException(
                $"The {parameter} shape has {shape.Length} dimensions, and at most {HighestRank} can be drawn: leave out the outer ones.",
                parameter);
        }

        if (Array.Find(shape, length => length < 0) is < 0 and var negative)
        {
            throw new ArgumentException(
                $"The {parameter} shape holds {negative}, and no dimension has a negative length: give lengths of 0 or more.",
                parameter);
        }
    }

    private string Sentence()
    {
        var both = $"{Shape(first)} and {Shape(second)}";
        if (Fits)
            return $"{both} broadcast to {Shape(columns.Select(column => column.Result))}.";

        var where = columns.Where(column => !column.Fits)
            .Select(column =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"dimension {column.Dimension} ({column.First} and {column.Second})"));
        return $"{both} do not broadcast: they differ in {string.Join(" and ", where)}, where neither is 1.";
    }

    private string ToImage()
    {
        var width = columns.SelectMany(column => new[] { column.Text(column.First), column.Text(column.Second), column.Verdict })
            .Max(text => text.Length) * 6.6 + 18;
        var rows = Fits ? 3 : 2;
        var verdictY = HeadHeight + 2 * RowHeight + 12;
        var drawing = new SvgDrawing(LabelWidth + columns.Length * width, verdictY + 8 + (Fits ? RowHeight : 0), Description());
        string[] labels = ["first", "second", "result"];
        for (var row = 0; row < rows; row++)
            drawing.Text(2, RowTop(row) + 20, labels[row], 13, anchor: "start");
        for (var index = 0; index < columns.Length; index++)
            AddColumn(drawing, columns[index], LabelWidth + index * width, width, verdictY);
        return drawing.ToImage();
    }

    private void AddColumn(SvgDrawing drawing, BroadcastColumn column, double x, double width, double verdictY)
    {
        var middle = x + width / 2;
        drawing.Text(middle, 14, string.Create(CultureInfo.InvariantCulture, $"dimension {column.Dimension}"));
        AddBox(drawing, x, RowTop(0), width, column.Text(column.First), column, column.IsStretched(column.First));
        AddBox(drawing, x, RowTop(1), width, column.Text(column.Second), column, column.IsStretched(column.Second));
        drawing.Text(middle, verdictY, (column.Fits ? "" : "✗ ") + column.Verdict);
        if (Fits)
            AddBox(drawing, x, RowTop(2), width, Result(column), column, isStretched: false);
    }

    private static void AddBox(SvgDrawing drawing, double x, double y, double width, string text, BroadcastColumn column, bool isStretched)
    {
        var color = !column.Fits ? ThemeColors.Red : isStretched ? ThemeColors.Orange : ThemeColors.Blue;
        drawing.Add($"<rect x=\"{SvgDrawing.Length(x + 4)}\" y=\"{SvgDrawing.Length(y)}\" width=\"{SvgDrawing.Length(width - 8)}\" ")
            .Add($"height=\"{SvgDrawing.Length(BoxHeight)}\" ")
            .Add($"rx=\"4\" fill=\"{color}\" fill-opacity=\"0.14\" stroke=\"{color}\" stroke-width=\"1.6\"")
            .Add($"{(isStretched && column.Fits ? " stroke-dasharray=\"5 3\"" : "")}/>");
        drawing.Text(x + width / 2, y + 20, text, 13, attributes: "font-weight=\"600\"");
    }

    // The result stands below the line of verdicts.
    private static double RowTop(int row) => HeadHeight + row * RowHeight + (row == 2 ? 20 : 0);

    private string Description()
    {
        var parts = columns.Select(column => string.Create(
            CultureInfo.InvariantCulture,
            $"dimension {column.Dimension}: first {column.Text(column.First)}, second {column.Text(column.Second)}, {column.Verdict}"));
        return $"{Sentence()} {string.Join("; ", parts)}";
    }

    private static string Result(BroadcastColumn column) => column.Result.ToString(CultureInfo.InvariantCulture);

    private static string Shape(IEnumerable<long> shape) => $"[{string.Join(", ", shape)}]";
}
