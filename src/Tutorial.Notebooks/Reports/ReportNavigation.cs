namespace Tutorial.Notebooks;

/// <summary>The table of contents: the parts of this page's notebook, and the other notebooks.</summary>
internal static class ReportNavigation
{
    /// <summary>Where a link leads to it on its page.</summary>
    public const string Id = "contents";

    public static string Render(IReadOnlyList<ReportedNotebook> notebooks, IReadOnlyList<NotebookHtml> sections, int shown)
    {
        var html = new List<string> { $"<nav id=\"{Id}\" aria-label=\"Contents\">\n<ol>\n" };
        foreach (var (index, (notebook, section)) in notebooks.Zip(sections).Index())
        {
            var isShown = index == shown;
            html.Add($"<li{(isShown ? " class=\"shown\" aria-current=\"page\""
                : "")}><a href=\"{notebook.Link}\">{Html.Encode(section.Title)}</a>");
            html.Add(ReportTotals.IsBad(notebook) ? $" {ReportTotals.Outcome(notebook)}\n" : "\n");
            if (isShown)
                html.Add(Parts(section));
            html.Add("</li>\n");
        }

        html.Add("</ol>\n</nav>\n");
        return string.Concat(html);
    }

    /// <summary>Links to the notebooks before and behind, for the end of a page.</summary>
    public static string Neighbours(IReadOnlyList<ReportedNotebook> notebooks, IReadOnlyList<NotebookHtml> sections, int shown)
    {
        string Link(int index, string before, string behind) => index < 0 || index >= notebooks.Count
            ? "<span></span>"
            : $"<a href=\"{notebooks[index].Link}\">{before}{Html.Encode(sections[index].Title)}{behind}</a>";
        return $"<p class=\"neighbours\">{Link(shown - 1, "← ", "")}{Link(shown + 1, "", " →")}</p>\n";
    }

    private static string Parts(NotebookHtml section)
    {
        var parts = section.Headings.Where(heading => heading.Level == 2).ToArray();
        var links = parts.Select(part => $"<li><a href=\"#{Html.Encode(part.Id)}\">{Html.Encode(part.Text)}</a></li>\n");
        return parts.Length == 0 ? "" : $"<ul>\n{string.Concat(links)}</ul>\n";
    }
}
