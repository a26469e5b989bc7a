using System.Text;

namespace Tutorial;

/// <summary>
/// A confusion matrix as a table whose cells hold both the count and the share of the row, and a switch for which of them is seen. The
/// switch is an element that browsers open and close by themselves, so it works without scripts; where style is lost too, both are seen.
/// </summary>
internal static class ConfusionTable
{
    /// <summary>The style element of the table.</summary>
    public const string Style =
        "<style>"
        + "div.tutorial .matrix{margin:4px 0 6px!important}"
        + "div.tutorial .matrix td{padding:0;text-align:center;cursor:default}"
        + "div.tutorial .matrix b,div.tutorial .matrix i{display:block;min-width:2.9em;padding:.65em 4px;font-style:normal;"
        + "font-weight:normal;print-color-adjust:exact}"
        + "div.tutorial .share:not([open])+.matrix i,div.tutorial .share[open]+.matrix b{display:none}"
        + "div.tutorial .matrix thead span{writing-mode:vertical-rl;transform:rotate(180deg);padding:4px 0}"
        + "div.tutorial .matrix thead th{vertical-align:bottom;text-align:center}"
        + "div.tutorial .matrix td[aria-current]>*{outline:2px solid #fff;outline-offset:-3px;box-shadow:inset 0 0 0 2px #000}"
        + "div.tutorial summary{cursor:pointer;width:fit-content}"
        + "</style>";

    private const int LongestName = 16;

    /// <summary>The switch and the table.</summary>
    public static string ToHtml(ConfusionMatrix matrix)
    {
        var classes = matrix.MostConfusedClasses(ConfusionMatrixChart.MostClasses);
        var counts = ColorScale.OfViridis(
            0,
            classes.SelectMany(row => classes.Select(column => matrix.Counts[row, column])).DefaultIfEmpty(0).Max());
        var shares = ColorScale.OfViridis(0, 1);
        var normalized = matrix.Normalized();
        var first = MostConfused(matrix, classes);

        var html = new StringBuilder("<details class=\"share\"><summary>Per cent of the true class instead of counts</summary>")
            .Append("<p>Each cell is a share of its row; on the diagonal that is the recall of the class.</p></details>")
            .Append("<table class=\"matrix\" aria-label=\"confusion matrix: a row for each true class, a column for each predicted "
                + "one\"><thead><tr><th scope=\"col\">true ↓ predicted →</th>");
        foreach (var label in classes)
            html.Append("<th scope=\"col\"><span").Append(Name(matrix.ClassNames[label])).Append("</span></th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in classes)
        {
            html.Append("<tr><th scope=\"row\"").Append(Name(matrix.ClassNames[row])).Append("</th>");
            foreach (var column in classes)
            {
                AppendCell(
                    html,
                    matrix,
                    row,
                    column,
                    (row, column) == first,
                    counts.Of(matrix.Counts[row, column]),
                    shares.Of(normalized[row, column]));
            }

            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        return ConfusionText.LeftOut(matrix, classes.Length) is { Length: > 0 } leftOut
            ? html.Append("<p>").Append(leftOut).Append("</p>").ToString()
            : html.ToString();
    }

    /// <summary>The cell that is chosen first.</summary>
    private static (int Row, int Column) MostConfused(ConfusionMatrix matrix, int[] classes) =>
        classes.SelectMany(row => classes.Select(column => (Row: row, Column: column))).OrderBy(cell => cell.Row == cell.Column)
            .ThenByDescending(cell => matrix.Counts[cell.Row, cell.Column]).FirstOrDefault();

    private static void AppendCell(
        StringBuilder html, ConfusionMatrix matrix, int row, int column, bool isFirst, Rgb ofCount, Rgb ofShare) => html
        .Append(isFirst ? "<td class=\"first\"" : "<td")
        .Append(" title=\"").Append(Html.Escape(ConfusionText.Sentence(matrix, row, column)))
        .Append("\"><b style=\"").Append(Painted(ofCount)).Append("\">")
        .Append(NumberText.Grouped(matrix.Counts[row, column])).Append("</b> <i style=\"").Append(Painted(ofShare)).Append("\">")
        .Append(Html.Escape(ConfusionText.Share(matrix, row, column))).Append("</i></td>");

    private static string Painted(Rgb color) => $"background:{color};color:{(color.TextOn == Rgb.Black ? "#000" : "#fff")}";

    /// <summary>The end of a start tag and a class's name; a long name is cut, and whole where one points at it.</summary>
    private static string Name(string name) => name.Length <= LongestName
        ? $">{Html.Escape(name)}"
        : $" title=\"{Html.Escape(name)}\">{Html.Escape(name[..(LongestName - 1)])}…";
}
