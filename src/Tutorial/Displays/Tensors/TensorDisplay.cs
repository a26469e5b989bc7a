using System.Globalization;
using System.Text;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>How a tensor looks: a line that says what it is, then its values, or its pictures where it plainly holds images.</summary>
internal static class TensorDisplay
{
    private const string DisposedText = "a disposed tensor: its memory has been given back";

    /// <summary>The display as HTML.</summary>
    public static string ToHtml(Tensor tensor)
    {
        if (tensor.IsInvalid)
            return Html.Display($"<p class=\"muted\">{DisposedText}</p>");

        var excerpt = TensorExcerpt.Of(tensor);
        var body = new StringBuilder();
        if (TensorPictures.Of(tensor) is { } pictures)
        {
            body.Append(Heading(excerpt.StatisticsAreOfAll ? excerpt : excerpt with { Statistics = pictures.Statistics }, ""))
                .Append(pictures.Grid.ToHtmlContent()).Append(Muted(pictures.Note));
        }
        else
        {
            AppendSlices(body.Append(Heading(excerpt, "")), excerpt);
        }

        if (excerpt.Gradient is { } gradient)
            AppendSlices(body.Append(Heading(gradient, "gradient: ")), gradient);

        return Html.Display(body.ToString());
    }

    /// <summary>The display as plain text.</summary>
    public static string ToText(Tensor tensor)
    {
        if (tensor.IsInvalid)
            return DisposedText;

        var excerpt = TensorExcerpt.Of(tensor);
        var lines = new StringBuilder(Facts(excerpt));
        AppendText(lines, excerpt);
        if (excerpt.Gradient is { } gradient)
            AppendText(lines.Append("\ngradient: ").Append(Facts(gradient)), gradient);

        return lines.ToString();
    }

    private static string Facts(TensorExcerpt excerpt) => excerpt.Heading + Details(excerpt);

    private static string Heading(TensorExcerpt excerpt, string before) =>
        $"<p>{before}<code>{Html.Escape(excerpt.Heading)}</code><span class=\"muted\">{Html.Escape(Details(excerpt))}</span></p>";

    private static string Details(TensorExcerpt excerpt)
    {
        var details = new StringBuilder();
        if (excerpt.Statistics is { } statistics)
            details.Append(excerpt.StatisticsAreOfAll ? " · " : " · of the values shown: ").Append(statistics);
        if (excerpt.RequiresGradient)
            details.Append(" · requires gradient");
        if (excerpt.Storage.Length > 0)
            details.Append(" · ").Append(excerpt.Storage);
        return details.ToString();
    }

    private static void AppendSlices(StringBuilder html, TensorExcerpt excerpt)
    {
        if (excerpt.Slices.Count == 0)
            return;

        foreach (var slice in excerpt.Slices)
        {
            html.Append("<div class=\"slice\">");
            if (slice.Label.Length > 0)
                html.Append("<p class=\"muted\"><code>").Append(slice.Label).Append("</code></p>");
            AppendTable(html, slice, excerpt);
            html.Append("</div>");
        }

        html.Append(More(excerpt.SliceCount - excerpt.Slices.Count, "matrices"));
    }

    private static void AppendTable(StringBuilder html, TensorSlice slice, TensorExcerpt excerpt)
    {
        var rank = excerpt.Shape.Count;
        html.Append("<table class=\"values\" aria-label=\"").Append(Html.Escape(slice.Label.Length > 0 ? slice.Label : excerpt.Heading))
            .Append("\">");
        if (rank > 0)
        {
            html.Append("<thead><tr>").Append(rank > 1 ? "<th></th>" : "");
            foreach (var column in slice.Columns)
                html.Append("<th scope=\"col\">").Append(IndexText(column)).Append("</th>");
            html.Append("</tr></thead>");
        }

        html.Append("<tbody>");
        for (var row = 0; row < slice.Rows.Count; row++)
        {
            html.Append("<tr>");
            if (rank > 1)
                html.Append("<th scope=\"row\">").Append(IndexText(slice.Rows[row])).Append("</th>");
            for (var column = 0; column < slice.Columns.Count; column++)
                html.Append("<td>").Append(slice.Cells[row, column]).Append("</td>");
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
    }

    private static void AppendText(StringBuilder text, TensorExcerpt excerpt)
    {
        foreach (var slice in excerpt.Slices)
        {
            text.Append('\n').Append(slice.Label.Length > 0 ? slice.Label + "\n" : "");
            var width = slice.Cells.Cast<string>().Max(cell => cell.Length);
            var rows = Enumerable.Range(0, slice.Rows.Count).Select(row => string.Join(
                "  ", Enumerable.Range(0, slice.Columns.Count).Select(column => slice.Cells[row, column].PadLeft(width))));
            text.AppendJoin('\n', rows);
        }

        if (excerpt.SliceCount > excerpt.Slices.Count)
            text.Append("\n… ").Append(NumberText.Grouped(excerpt.SliceCount - excerpt.Slices.Count)).Append(" more matrices");
    }

    private static string IndexText(long? index) => index?.ToString(CultureInfo.InvariantCulture) ?? "…";

    private static string More(long count, string what) => Muted(count <= 0 ? "" : $"… {NumberText.Grouped(count)} more {what}");

    private static string Muted(string text) => text.Length == 0 ? "" : $"<p class=\"muted\">{Html.Escape(text)}</p>";
}
