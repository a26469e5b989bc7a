using System.Text;

namespace Tutorial;

/// <summary>
/// Displays in one row, with signs between them: <c>SideBySide.Of(("window", a), "×", ("kernel", b), "=", ("products", c))</c>.
/// </summary>
public sealed class SideBySide : IDisplay
{
    private readonly IReadOnlyList<SideBySideItem> items;

    private SideBySide(IReadOnlyList<SideBySideItem> items) => this.items = items;

    /// <summary>A row of displays.</summary>
    /// <param name="items">Pairs of a label and any value that can be displayed, and strings, which are signs between them.</param>
    public static SideBySide Of(params SideBySideItem[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Length > 0
            ? new SideBySide(items)
            : throw new ArgumentException("A row of displays is empty: give at least one.", nameof(items));
    }

    /// <summary>The display as a part of an HTML page, complete by itself.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder("<table class=\"row\" role=\"presentation\"><tbody><tr>");
        foreach (var item in items)
        {
            // A label shares its cell with what it names, so that the two stay together where the row wraps.
            html.Append(item.IsSign
                ? $"<td style=\"vertical-align:middle;text-align:center;font-size:20px\">{Html.Escape(item.Text)}</td>"
                : $"<td style=\"text-align:center\"><div>{Html.Escape(item.Label)}</div><div "
                    + "style=\"display:inline-block;text-align:left\">"
                    + $"{item.Html.Replace(Html.Style, "", StringComparison.Ordinal)}</div></td>");
        }

        return Html.Display(html.Append("</tr></tbody></table>").ToString());
    }

    /// <summary>The row as plain text, one part below the other.</summary>
    public override string ToString() => string.Join("\n", items.Select(item => item.IsSign ? item.Text : $"{item.Label}\n{item.Text}"));
}
