namespace Tutorial.Notebooks;

/// <summary>
/// Notebooks with their outputs as a site to read: what a report has (<see cref="HtmlReport"/>), without the run that it comes from, with a
/// search over headings and terms, and with plotly.js in a file of its own that all pages share.
/// </summary>
public static class HtmlSite
{
    /// <summary>The files, the index first.</summary>
    /// <param name="notebooks">The notebooks in the order in which they are read.</param>
    /// <param name="options">What stands around them.</param>
    public static IEnumerable<ReportFile> Write(IReadOnlyList<SiteNotebook> notebooks, SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var reported = notebooks.Select(notebook => notebook.ToReported()).ToArray();
        var names = notebooks.Select(notebook => notebook.Name).ToArray();
        var sections = reported.Select(notebook => NotebookHtml.Render(notebook, names)).ToArray();
        yield return new ReportFile(HtmlReport.IndexName, SiteIndex.Render(reported, sections, options));

        var plotly = sections.Any(section => section.HasCharts) && options.PlotlyScript is { } read ? PageScripts.FileOf("plotly", read())
            : null;
        if (plotly is not null)
            yield return plotly;
        foreach (var (index, notebook) in reported.Index())
            yield return new ReportFile(notebook.PageName, Page(reported, sections, index, plotly, options));
    }

    private static string Page(ReportedNotebook[] notebooks, NotebookHtml[] sections, int index, ReportFile? plotly, SiteOptions options)
    {
        var (notebook, section) = (notebooks[index], sections[index]);
        var body = ReportPage.Body(
            options.Title, section, SiteLinks.Of(notebook, options), ReportNavigation.Render(notebooks, sections, index),
            ReportNavigation.Neighbours(notebooks, sections, index), footer: "");
        var hasCharts = section.HasCharts && plotly is not null;
        var scripts = new PageScripts(hasCharts ? [plotly!] : [],
            [.. hasCharts ? [PageScripts.Charts] : Array.Empty<string>(), .. PlayableHtml.ScriptsFor(section.Html)]);
        var title = $"{section.Title} · {options.Title}";
        return ReportPage.Render(title, body, scripts, SiteHead.Of(title, section.Prose.Lead, notebook.Link, options));
    }
}
