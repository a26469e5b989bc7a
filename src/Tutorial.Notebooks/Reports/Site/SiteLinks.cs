namespace Tutorial.Notebooks;

/// <summary>Where a page of a site leads to outside the series: the notebook, a codespace, the search.</summary>
internal static class SiteLinks
{
    public static string Of(ReportedNotebook notebook, SiteOptions options)
    {
        var links = new List<string>();
        if (options.Repository is { } repository)
        {
            var folder = options.NotebooksFolder.Length == 0 ? "" : options.NotebooksFolder + "/";
            links.Add(Link(repository.File($"{folder}{notebook.Name}.ipynb"), "The notebook"));
            links.Add(Link(repository.Codespaces, "Work through it in a codespace"));
        }

        links.Add(Link($"{HtmlReport.IndexName}#{SiteIndex.SearchId}", "Search"));
        return $"<p class=\"links\">{string.Join(" · ", links)}</p>\n";
    }

    public static string OfIndex(SiteOptions options) => options.Repository is { } repository
        ? $"<p class=\"links\">{Link(repository.Address, "The repository")} · "
            + $"{Link(repository.Codespaces, "Work through it in a codespace")}</p>\n"
        : "";

    private static string Link(string address, string text) => $"<a href=\"{Html.Encode(address)}\">{Html.Encode(text)}</a>";
}
