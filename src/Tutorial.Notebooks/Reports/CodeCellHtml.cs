using System.Globalization;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>A code cell of the page: number, time and tags, highlighted source, outputs.</summary>
internal static class CodeCellHtml
{

    /// <summary>The id of a cell on its page.</summary>
    public static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"cell-{index + 1}");

    public static string Render(
        int index,
        NotebookCell cell,
        CellResult? result,
        IEnumerable<NotebookDifference> differences,
        MarkdownHtml markdown)
    {
        var html = new List<string> { $"<div class=\"cell {ClassOf(result)}\" id=\"{Id(index)}\">\n<div class=\"about\">" };
        html.Add($"<span>{(cell.ExecutionCount is { } count ? $"[{count}]" : "[ ]")}</span>");
        // That `check` does not compare a cell's outputs is nothing to a reader.
        foreach (var tag in cell.Tags.Where(tag => tag != CellTags.Volatile))
            html.Add($"<span class=\"tag\">{Html.Encode(tag)}</span>");
        html.Add($"<span class=\"outcome\">{Describe(result)}</span></div>\n");

        var source = $"<pre class=\"source\"><code>{CodeHighlighter.Highlight(cell.Source, cell.Language)}</code></pre>";
        html.Add(cell.Tags.Contains(CellTags.HideInput)
            ? $"<details class=\"input\"><summary>code</summary>\n{source}</details>\n"
            : source + "\n");
        foreach (var difference in differences)
            html.Add($"<pre class=\"error\">{Html.Encode(difference.ToString())}</pre>\n");
        if (cell.Outputs.Count > 0)
        {
            html.Add("<div class=\"outputs\">\n");
            foreach (var output in cell.Outputs)
                html.Add(OutputHtml.Render(output, markdown));
            html.Add("</div>\n");
        }

        html.Add("</div>\n");
        return string.Concat(html);
    }

    private static string ClassOf(CellResult? result) => result switch
    {
        null => "blank",
        _ when OutcomeName.IsBad(result.Outcome) => OutcomeName.NameOf(result.Outcome) + " failing",
        _ => OutcomeName.NameOf(result.Outcome),
    };

    private static string Describe(CellResult? result) => result switch
    {
        null => "",
        { Outcome: CellOutcome.Passed } => Duration.Approximate(result.Duration),
        _ when OutcomeName.IsLeftOut(result.Outcome) => OutcomeName.Of(result.Outcome),
        _ => $"{OutcomeName.Of(result.Outcome)} after {Duration.Approximate(result.Duration)}",
    };
}
