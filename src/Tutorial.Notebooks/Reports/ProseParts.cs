using Markdig.Extensions.Mathematics;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Tutorial.Notebooks;

/// <summary>What a reader may look for in the prose of a notebook, in the order in which it stands there.</summary>
internal sealed class ProseParts
{
    private readonly List<ReportHeading> headings = [];
    private readonly List<ReportTerm> terms = [];

    /// <summary>The headings.</summary>
    public IReadOnlyList<ReportHeading> Headings => headings;

    /// <summary>The terms that a list explains: items which begin with a word in bold and a colon.</summary>
    public IReadOnlyList<ReportTerm> Terms => terms;

    /// <summary>The first paragraph; empty where there is none.</summary>
    public string Lead { get; private set; } = "";

    /// <summary>Takes the parts of a cell, and gives each of them a place that a link can lead to.</summary>
    public void Add(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
            headings.Add(new ReportHeading(heading.Level, AddId(heading, TextOf(heading)), TextOf(heading)));
        foreach (var item in document.Descendants<ListItemBlock>())
            AddTerm(item);
        if (Lead.Length == 0)
            Lead = document.OfType<ParagraphBlock>().Select(TextOf).FirstOrDefault() ?? "";
    }

    private void AddTerm(ListItemBlock item)
    {
        if (item is not [ParagraphBlock { Inline.FirstChild: EmphasisInline { DelimiterCount: 2 } bold } paragraph, ..])
            return;

        var term = string.Concat(bold.Descendants<LeafInline>().Select(TextOf));
        var text = TextOf(paragraph);
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon >= term.Length)
            terms.Add(new ReportTerm(AddId(item, "term " + term), term, text[(colon + 2)..]));
    }

    private string AddId(MarkdownObject block, string text)
    {
        var id = ReportHeading.Slug(text);
        for (var number = 2; IsTaken(id); number++)
            id = FormattableString.Invariant($"{ReportHeading.Slug(text)}-{number}");
        block.GetAttributes().Id = id;
        return id;
    }

    /// <summary>A page has one list of contents, and its cells have ids of their own.</summary>
    private bool IsTaken(string id) => id == ReportNavigation.Id || headings.Any(other => other.Id == id)
        || terms.Any(other => other.Id == id);

    private static string TextOf(LeafBlock block) => string.Concat(block.Inline?.Descendants<LeafInline>().Select(TextOf) ?? []);

    private static string TextOf(LeafInline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        MathInline formula => formula.Content.ToString(),
        LineBreakInline => " ",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    };
}
