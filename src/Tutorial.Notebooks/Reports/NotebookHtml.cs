using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>The content of a notebook's page.</summary>
/// <param name="Title">The first heading of its prose, else its name.</param>
/// <param name="TitleId">Where a link leads to its title, where that is the heading which it begins with: such a heading stands in the
/// page's head and
/// not in the section.</param>
/// <param name="Prose">What a reader may search or see of its prose beside the section.</param>
/// <param name="Html">The section.</param>
internal sealed record NotebookHtml(string Title, string? TitleId, ProseParts Prose, string Html)
{
    /// <summary>The headings in it.</summary>
    public IReadOnlyList<ReportHeading> Headings => Prose.Headings;


    /// <summary>Whether there is a chart in it.</summary>
    public bool HasCharts { get; } = Html.Contains(ChartHtml.Start, StringComparison.Ordinal);


    /// <summary>Renders a notebook.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="names">The names of all notebooks of the report, which prose may link to.</param>
    public static NotebookHtml Render(ReportedNotebook notebook, IReadOnlyCollection<string> names)
    {
        var run = notebook.Run;
        var markdown = new MarkdownHtml(names, new LocalPictures(notebook.Folder));
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
                : ProseHtml(cell, markdown, isFirst: index == 0));
        }

        html.Add("</section>\n");
        var title = markdown.Title ?? markdown.Parts.Headings.FirstOrDefault(heading => heading.Level == 1);
        return new NotebookHtml(title?.Text ?? notebook.Name, markdown.Title?.Id, markdown.Parts, string.Concat(html));
    }

    private static string ProseHtml(NotebookCell cell, MarkdownHtml markdown, bool isFirst) => cell.Kind == CellKind.Markdown
        ? $"<div class=\"prose\">\n{markdown.Render(cell, isFirst)}</div>\n"
        : $"<pre class=\"raw\">{Notebooks.Html.Encode(cell.Source)}</pre>\n";
}
