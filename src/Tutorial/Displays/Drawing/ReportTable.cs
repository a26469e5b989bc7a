using System.Text;

namespace Tutorial;

/// <summary>A table of words and numbers: the first column to the left, all others to the right.</summary>
/// <param name="Title">What stands above it; may be empty.</param>
/// <param name="Header">The name of each column; a line break in it starts a second line.</param>
/// <param name="Rows">A text for each column.</param>
/// <param name="Notes">Lines below the table.</param>
internal sealed record ReportTable(
    string Title,
    IReadOnlyList<string> Header,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    IReadOnlyList<string> Notes)
{
    /// <summary>The table as HTML.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder("<table class=\"report\">").Append(Title.Length == 0 ? "" : $"<caption>{Html.Escape(Title)}</caption>")
            .Append("<thead>");
        AppendRow(html, Header, _ => "th scope=\"col\"");
        html.Append("</thead><tbody>");
        foreach (var row in Rows)
            AppendRow(html, row, column => column == 0 ? "th scope=\"row\"" : "td");
        html.Append("</tbody></table>");
        foreach (var note in Notes)
            html.Append("<p>").Append(Html.Escape(note)).Append("</p>");
        return Html.Display(html.ToString());
    }

    /// <summary>The table as plain text, its columns aligned.</summary>
    public string ToText()
    {
        var all = Rows.Prepend(Header.Select(name => name.ReplaceLineEndings(" ")).ToArray()).ToArray();
        var widths = Enumerable.Range(0, Header.Count).Select(column => all.Max(row => row[column].Length)).ToArray();
        var lines = all.Select(row =>
            string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))));
        return string.Join("\n", new[] { Title }.Where(title => title.Length > 0).Concat(lines).Concat(Notes));
    }

    private static void AppendRow(StringBuilder html, IReadOnlyList<string> cells, Func<int, string> element)
    {
        html.Append("<tr>");
        for (var column = 0; column < cells.Count; column++)
        {
            html.Append('<').Append(element(column)).Append(column == 0 ? " class=\"name\">" : ">")
                .Append(Html.Escape(cells[column]).ReplaceLineEndings("<br/>")).Append("</").Append(element(column)[..2]).Append('>');
        }

        html.Append("</tr>");
    }
}
