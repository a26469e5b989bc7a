namespace Tutorial.Notebooks;

/// <summary>A code cell of the page: number, time and tags, highlighted source, outputs.</summary>
internal static class CodeCellHtml
{
    public static string Render(NotebookCell cell, CellResult? result, MarkdownHtml markdown)
    {
        var html = new List<string> { $"<div class=\"cell {ClassOf(result)}\">\n<div class=\"about\">" };
        html.Add($"<span>{(cell.ExecutionCount is { } count ? $"[{count}]" : "[ ]")}</span>");
        foreach (var tag in cell.Tags)
            html.Add($"<span class=\"tag\">{Html.Encode(tag)}</span>");
        html.Add($"<span class=\"outcome\">{Describe(result)}</span></div>\n");
        html.Add($"<pre class=\"source\"><code>{CodeHighlighter.Highlight(cell.Source, cell.Language)}</code></pre>\n");
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

    private static string ClassOf(CellResult? result) => result?.Outcome switch
    {
        CellOutcome.Passed => "passed",
        CellOutcome.Failed => "failed",
        CellOutcome.Interrupted => "failed",
        CellOutcome.TimedOut => "failed",
        CellOutcome.Skipped => "not-run",
        CellOutcome.NotRun => "not-run",
        _ => "blank",
    };

    private static string Describe(CellResult? result) => result?.Outcome switch
    {
        CellOutcome.Passed => Html.Duration(result.Duration),
        CellOutcome.Failed => $"failed after {Html.Duration(result.Duration)}",
        CellOutcome.Interrupted => $"interrupted after {Html.Duration(result.Duration)}",
        CellOutcome.TimedOut => $"timed out after {Html.Duration(result.Duration)}",
        CellOutcome.Skipped => "skipped",
        CellOutcome.NotRun => "not run",
        _ => "",
    };
}
