using System.Text.Json.Nodes;

namespace Tutorial.Notebooks;

/// <summary>The first page of a site: its notebooks, each with how it begins, and the search.</summary>
internal static class SiteIndex
{
    /// <summary>Where a link leads to the search.</summary>
    public const string SearchId = "search";

    private const string ScriptName = "Tutorial.Notebooks.Reports.Site.SiteSearch.js";

    public static string Render(IReadOnlyList<ReportedNotebook> notebooks, IReadOnlyList<NotebookHtml> sections, SiteOptions options)
    {
        var items = notebooks.Zip(sections).Select(pair =>
            $"<li><a href=\"{pair.First.Link}\">{Html.Encode(pair.Second.Title)}</a><p>{Html.Encode(pair.Second.Prose.Lead)}</p></li>\n");
        var body =
            $"<header class=\"page\">\n<h1>{Html.Encode(options.Title)}</h1>\n<p>{Html.Encode(options.Description)}</p>\n"
            + $"{SiteLinks.OfIndex(options)}</header>\n"
            + $"<main class=\"index\">\n{Search(notebooks, sections)}<ol class=\"series\">\n{string.Concat(items)}</ol>\n</main>\n";
        return ReportPage.Render(
            options.Title, body, new PageScripts(ReportStyle.Read(ScriptName)),
                SiteHead.Of(options.Title, options.Description, HtmlReport.IndexName, options));
    }

    /// <summary>The search and what it looks through: without a script it says so and is not there.</summary>
    private static string Search(IReadOnlyList<ReportedNotebook> notebooks, IReadOnlyList<NotebookHtml> sections) => $"""
        <search id="{SearchId}" class="search" hidden>
        <label for="query">Search headings and terms</label>
        <input id="query" type="search" autocomplete="off" spellcheck="false">
        <p role="status"></p>
        <ol></ol>
        <script type="application/json">{Entries(notebooks, sections).ToJsonString()}</script>
        </search>
        <noscript><p class="note">The search needs a script, which does not run here.</p></noscript>

        """;

    /// <summary>Terms and headings, each with its meaning, where it is, and where a link leads to it.</summary>
    private static JsonArray Entries(IReadOnlyList<ReportedNotebook> notebooks, IReadOnlyList<NotebookHtml> sections)
    {
        JsonArray Entry(string text, string meaning, (ReportedNotebook Notebook, NotebookHtml Section) at, string? id) =>
            [text, meaning, at.Section.Title, at.Notebook.Link + (id is null ? "" : "#" + Uri.EscapeDataString(id))];
        var places = notebooks.Zip(sections).ToArray();
        var terms = places.SelectMany(place => place.Second.Prose.Terms.Select(term => Entry(term.Text, term.Meaning, place, term.Id)));
        var titles = places.Select(place => Entry(place.Second.Title, place.Second.Prose.Lead, place, null));
        var headings = places.SelectMany(place => place.Second.Headings.Where(heading => heading.Id != place.Second.TitleId)
            .Select(heading => Entry(heading.Text, "", place, heading.Id)));
        return [.. titles, .. terms, .. headings];
    }
}
