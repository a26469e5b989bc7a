namespace Tutorial.Notebooks;

/// <summary>Executed notebooks as HTML: an index, and one page a notebook that needs nothing beside itself, no network above all.</summary>
/// <remarks>
/// No script of an output runs in a page. HTML and Markdown are sanitised (<see cref="OutputSanitizer"/>), an SVG is shown as an image, and
/// a content security policy forbids every script but the page's own, which it names by their hashes (<see cref="PageScripts"/>). A chart
/// is taken out of the HTML as data, and the page's own script draws it; a display of the library whose script is one of those that this
/// assembly was built with plays by the page's own copy of it (<see cref="PlayableHtml"/>).
/// </remarks>
public static class HtmlReport
{
    /// <summary>The name of the index.</summary>
    public const string IndexName = "index.html";

    /// <summary>The pages, the index first.</summary>
    /// <param name="notebooks">The notebooks in the order in which they are shown.</param>
    /// <param name="options">What stands around them.</param>
    public static IEnumerable<ReportFile> Write(IReadOnlyList<ReportedNotebook> notebooks, ReportOptions options)
    {
        var names = notebooks.Select(notebook => notebook.Name).ToArray();
        var sections = notebooks.Select(notebook => NotebookHtml.Render(notebook, names)).ToArray();
        var title = options.Title ?? (sections is [var only] ? only.Title : "Notebooks");
        yield return new ReportFile(IndexName, ReportIndex.Render(title, notebooks, sections, options));

        foreach (var (index, notebook) in notebooks.Index())
            yield return new ReportFile(notebook.PageName, NotebookPage(title, notebooks, sections, index, options));
    }

    private static string NotebookPage(
        string title, IReadOnlyList<ReportedNotebook> notebooks, NotebookHtml[] sections, int index, ReportOptions options)
    {
        var (notebook, section) = (notebooks[index], sections[index]);
        var body = ReportPage.Body(
            title, section, ReportTotals.Problems(notebook), ReportNavigation.Render(notebooks, sections, index),
            ReportNavigation.Neighbours(notebooks, sections, index), ReportTotals.Footer(notebook));
        return ReportPage.Render(section.Title == title ? title : $"{section.Title} · {title}", body, ScriptsOf(section, options));
    }

    private static PageScripts ScriptsOf(NotebookHtml section, ReportOptions options)
    {
        IEnumerable<string> charts = section.HasCharts && options.PlotlyScript is { } plotly ? [plotly(), PageScripts.Charts] : [];
        return new PageScripts([.. charts, .. PlayableHtml.ScriptsFor(section.Html)]);
    }
}
