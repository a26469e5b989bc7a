using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>The content of a notebook's page.</summary>
/// <param name="Title">The first heading of its prose, else its name.</param>
/// <param name="Headings">The headings in it.</param>
/// <param name="Html">The section.</param>
/// <param name="HasCharts">Whether there is a chart in it.</param>
internal sealed record NotebookHtml(string Title, IReadOnlyList<ReportHeading> Headings, string Html, bool HasCharts)
{
    /// <summary>Renders a notebook.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="names">The names of all notebooks of the report, which prose may link to.</param>
    public static NotebookHtml Render(ReportedNotebook notebook, IReadOnlyCollection<string> names)
    {
        var run = notebook.Run;
        var markdown = new MarkdownHtml(names);
        var results = run.Results.ToDictionary(result => result.Index);
        var differences = notebook.Differences.ToLookup(difference => difference.CellIndex);
        var html = new List<string> { "<section class=\"notebook\">\n" };
        if (run.Failure is { } failure)
            html.Add($"<p class=\"failure\">{Notebooks.Html.Encode(failure)}</p>\n");

        for (var index = 0; index < run.Document.Cells.Count; index++)
        {
            var cell = run.Document.Cells[index];
            html.Add(cell.Kind == CellKind.Code
                ? CodeCellHtml.Render(index, cell, results.GetValueOrDefault(index), differences[index], markdown)
                : ProseHtml(cell, markdown));
        }

        html.Add("</section>\n");
        var title = markdown.Headings.FirstOrDefault(heading => heading.Level == 1)?.Text ?? notebook.Name;
        var hasCharts = html.Any(part => part.Contains("<figure class=\"chart\" data-chart>", StringComparison.Ordinal));
        return new NotebookHtml(title, [.. markdown.Headings], string.Concat(html), hasCharts);
    }

    private static string ProseHtml(NotebookCell cell, MarkdownHtml markdown) => cell.Kind == CellKind.Markdown
        ? $"<div class=\"prose\">\n{markdown.Render(cell)}</div>\n"
        : $"<pre class=\"raw\">{Notebooks.Html.Encode(cell.Source)}</pre>\n";
}
