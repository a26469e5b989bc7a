namespace Tutorial.Notebooks;

/// <summary>Executed notebooks as HTML: an index, and one page a notebook that needs nothing beside itself, no network above all.</summary>
/// <remarks>No script of an output runs in a page. HTML and Markdown are sanitised (<see cref="OutputSanitizer"/>), an SVG is shown as
/// an image, and a content security policy forbids every script but the page's own two, which it names by their hashes
/// (<see cref="PageScripts"/>). A chart is taken out of the HTML as data, and the page's own script draws it.</remarks>
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
        var (run, section) = (notebooks[index].Run, sections[index]);
        var header = $"<p class=\"up\"><a href=\"{IndexName}\">{Html.Encode(title)}</a></p>\n"
            + $"<p class=\"name\">{Html.Encode(notebooks[index].Name)}</p>\n<p>{ReportTotals.Of([notebooks[index]])}</p>\n"
            + (run.Kernel is { } kernel
                ? $"<p>{Html.Encode(kernel.Implementation)} {Html.Encode(kernel.ImplementationVersion)}</p>\n"
                : "");
        var body =
            $"<header class=\"page\">\n{header}</header>\n<div class=\"columns\">\n{ReportNavigation.Render(notebooks, sections, index)}"
            + $"<main>\n{section.Html}{ReportNavigation.Neighbours(notebooks, sections, index)}</main>\n</div>\n";
        var scripts = section.HasCharts && options.PlotlyScript is { } plotly ? PageScripts.WithCharts(plotly()) : PageScripts.None;
        return ReportPage.Render(section.Title == title ? title : $"{section.Title} · {title}", body, scripts);
    }
}
