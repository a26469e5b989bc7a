using System.Text;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>An output of the page, in the richest representation that a page can show without running what a notebook brings.</summary>
internal static class OutputHtml
{
    /// <summary>What stands below an output of which a script is left out.</summary>
    public const string LeftOut = "<p class=\"note\">A script of this output is left out.</p>";

    public static string Render(CellOutput output, MarkdownHtml markdown) => output switch
    {
        StreamOutput stream => StreamHtml.Render(stream),
        ErrorOutput error => $"<pre class=\"error\">{Html.Encode(Describe(error))}</pre>\n",
        RichOutput rich => $"<div class=\"display\">{Render(rich, markdown)}</div>\n",
        _ => "",
    };

    private static string Render(RichOutput output, MarkdownHtml markdown)
    {
        if (ChartHtml.Of(output) is { } chart)
            return chart;
        if (output.Text("text/html") is { } display && PlayableHtml.Of(display) is { } playable)
            return playable;
        if (output.Text("text/html") is { } html)
            return IsolatedHtml.Render(html) + (HasScript(html) ? LeftOut : "");

        // As an image an SVG cannot run scripts, and its style stays its own.
        if (output.Text("image/svg+xml") is { } svg)
            return Image("image/svg+xml", Convert.ToBase64String(Encoding.UTF8.GetBytes(svg)));
        if (output.Text("image/png") is { } png)
            return Image("image/png", png);
        if (output.Text("image/jpeg") is { } jpeg)
            return Image("image/jpeg", jpeg);
        if (output.Text("text/latex") is { } latex)
            return LatexHtml.Render(latex, markdown);
        if (output.Text("text/markdown") is { } text)
            return $"<div class=\"prose\">{markdown.RenderOutput(text)}</div>";
        if (output.Text("text/vnd.mermaid") is { } diagram)
        {
            return "<figure class=\"diagram\"><figcaption>A diagram, as its source in Mermaid</figcaption>"
                + $"<pre>{Html.Encode(diagram)}</pre></figure>";
        }

        if (output.Text("text/plain") is { } plain)
            return Plain(Ansi.Strip(plain));

        return $"<pre>{Html.Encode(NotebookJson.Write(output.Data))}</pre>";
    }

    private static string Plain(string text) =>
        $"<pre{(TextTable.Is(text) ? $" class=\"{TextTable.Class}\"" : "")}>{Html.Encode(text)}</pre>";

    private static bool HasScript(string html) => html.Contains("<script", StringComparison.OrdinalIgnoreCase);

    private static string Image(string mimeType, string base64) =>
        $"<img alt=\"\" src=\"data:{mimeType};base64,"
            + $"{Html.Encode(string.Concat(base64.Where(character => !char.IsWhiteSpace(character))))}\">";

    private static string Describe(ErrorOutput error)
    {
        var traceback = Ansi.Strip(string.Join('\n', error.Traceback)).Trim('\n');
        return traceback.Contains(error.Value, StringComparison.Ordinal) && traceback.Length > 0
            ? traceback
            : $"{error.Name}: {error.Value}\n{traceback}".TrimEnd('\n');
    }
}
