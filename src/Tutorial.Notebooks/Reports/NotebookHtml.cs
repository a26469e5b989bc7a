namespace Tutorial.Notebooks;

/// <summary>One notebook of the page.</summary>
/// <param name="Name">The notebook's name, which is also the id of its section.</param>
/// <param name="Title">The first heading of its prose, else its name.</param>
/// <param name="Headings">The headings in it.</param>
/// <param name="Html">The section.</param>
internal sealed record NotebookHtml(string Name, string Title, IReadOnlyList<ReportHeading> Headings, string Html)
{
    /// <summary>Renders a notebook.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="names">The names of all notebooks of the page, which prose may link to.</param>
    public static NotebookHtml Render(ReportedNotebook notebook, IReadOnlyCollection<string> names)
    {
        var run = notebook.Run;
        var markdown = new MarkdownHtml(notebook.Name, names);
        var results = run.Results.ToDictionary(result => result.Index);
        var html = new List<string> { $"<section class=\"notebook\" id=\"{Notebooks.Html.Encode(notebook.Name)}\">\n" };
        if (run.Failure is { } failure)
            html.Add($"<p class=\"failure\">{Notebooks.Html.Encode(failure)}</p>\n");

        for (var index = 0; index < run.Document.Cells.Count; index++)
        {
            var cell = run.Document.Cells[index];
            html.Add(cell.Kind == CellKind.Code
                ? CodeCellHtml.Render(cell, results.GetValueOrDefault(index), markdown)
                : ProseHtml(cell, markdown));
        }

        html.Add("</section>\n");
        var title = markdown.Headings.FirstOrDefault(heading => heading.Level == 1)?.Text ?? notebook.Name;
        return new NotebookHtml(notebook.Name, title, [.. markdown.Headings], string.Concat(html));
    }

    private static string ProseHtml(NotebookCell cell, MarkdownHtml markdown) => cell.Kind == CellKind.Markdown
        ? $"<div class=\"prose\">\n{markdown.Render(cell)}</div>\n"
        : $"<pre class=\"raw\">{Notebooks.Html.Encode(cell.Source)}</pre>\n";
}
