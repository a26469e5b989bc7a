using System.Text;
using System.Text.Json.Nodes;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>Renders the prose of one notebook, sanitised, and gathers its headings.</summary>
/// <param name="names">The notebooks of the report, which links lead to.</param>
internal sealed class MarkdownHtml(IReadOnlyCollection<string> names)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseGridTables()
        .UseEmphasisExtras()
        .UseTaskLists()
        .UseAutoLinks()
        .UseFootnotes()
        .Use(new HighlightedCode())
        .Build();

    private readonly List<ReportHeading> headings = [];

    /// <summary>The headings of the cells rendered so far.</summary>
    public IReadOnlyList<ReportHeading> Headings => headings;

    /// <summary>A Markdown cell as HTML.</summary>
    public string Render(NotebookCell cell)
    {
        var document = Markdown.Parse(cell.Source, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
            AddHeading(heading);
        MendLinks(document, cell.OtherKeys["attachments"] as JsonObject);
        return OutputSanitizer.CleanProse(document.ToHtml(Pipeline));
    }

    /// <summary>Markdown that a cell put out, as HTML; its headings are not the notebook's.</summary>
    public string RenderOutput(string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        MendLinks(document, null);
        return OutputSanitizer.CleanProse(document.ToHtml(Pipeline));
    }

    private void AddHeading(HeadingBlock heading)
    {
        var text = string.Concat(heading.Inline?.Descendants<LeafInline>().Select(TextOf) ?? []);
        var id = Slug(text);
        for (var number = 2; headings.Any(other => other.Id == id); number++)
            id = FormattableString.Invariant($"{Slug(text)}-{number}");
        heading.GetAttributes().Id = id;
        headings.Add(new ReportHeading(heading.Level, id, text));
    }

    private void MendLinks(MarkdownDocument document, JsonObject? attachments)
    {
        foreach (var link in document.Descendants<LinkInline>())
        {
            var url = link.Url ?? "";
            if (url.StartsWith("attachment:", StringComparison.Ordinal))
                link.Url = DataUrl(attachments?[url["attachment:".Length..]] as JsonObject) ?? url;
            else if (url.StartsWith('#'))
                link.Url = Fragment(url[1..]);
            else if (NotebookLink(url) is { } page)
                link.Url = page;
            if (link.IsImage && link.Url?.StartsWith("data:", StringComparison.Ordinal) != true)
                link.IsImage = false;                   // a page loads nothing: the reader can follow the link
        }
    }

    /// <summary>Where a link to a notebook of this report, or to a part of one, leads on the pages.</summary>
    private string? NotebookLink(string url)
    {
        var (file, fragment) = url.Split('#', 2) is [var before, var behind] ? (before, Fragment(behind)) : (url, "");
        var name = Path.GetFileNameWithoutExtension(file);
        return NotebookFile.FormatOf(file) is not null && names.Contains(name) ? ReportedNotebook.LinkTo(name) + fragment : null;
    }

    /// <summary>
    /// The end of a link to a heading: Jupyter leaves its capitals and its punctuation, GitHub does not, and the pages have one form.
    /// </summary>
    private static string Fragment(string anchor) => "#" + Slug(Uri.UnescapeDataString(anchor));

    private static string? DataUrl(JsonObject? attachment) => attachment?
        .Where(pair => pair.Value is JsonValue)
        .Select(pair => $"data:{pair.Key};base64,{pair.Value}")
        .FirstOrDefault();

    private static string TextOf(LeafInline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    };

    /// <summary>As GitHub and Jupyter make the anchor of a heading, so that links within a notebook work on the page too.</summary>
    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var character in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(character) || character is '-' or '_')
                slug.Append(character);
            else if (character == ' ')
                slug.Append('-');
        }

        return slug.ToString();
    }
}
