using AngleSharp.Dom;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Tutorial.Notebooks;

/// <summary>The formulas of a Markdown text: taken out before the text becomes HTML, and put in as MathML after that was sanitised, so that
/// MathML which a notebook brings itself is never let through.</summary>
internal sealed class FormulaPlaces
{
    private const string Prefix = "formula-";

    private readonly List<Formula> formulas = [];

    private FormulaPlaces()
    {
    }

    /// <summary>Puts an empty element in the place of each formula.</summary>
    public static FormulaPlaces TakenFrom(MarkdownDocument document)
    {
        var places = new FormulaPlaces();
        foreach (var inline in document.Descendants<MathInline>().ToArray())
            inline.ReplaceBy(new HtmlInline(places.Add(inline.Content.ToString(), isDisplay: inline.DelimiterCount > 1)));
        foreach (var block in document.Descendants<LeafBlock>().ToArray())
        {
            if (block is MathBlock mathematics)
                Replace(block, places.Add(mathematics.Lines.ToString(), isDisplay: true));
            else if (block is TexBlock environment)
                Replace(block, places.Add(environment.Tex, isDisplay: true));
        }

        return places;
    }

    /// <summary>Typesets each formula in its place.</summary>
    /// <param name="body">The sanitised text.</param>
    /// <param name="typesetter">Typesets them.</param>
    public void PutInto(IElement body, Typesetter typesetter)
    {
        foreach (var (index, formula) in formulas.Index())
        {
            foreach (var place in body.QuerySelectorAll($"span.{Prefix}{index}"))
                place.InnerHtml = typesetter.ToHtml(formula);
        }
    }

    private string Add(string tex, bool isDisplay)
    {
        formulas.Add(new Formula(tex.Trim(), isDisplay));
        return FormattableString.Invariant($"<span class=\"{Prefix}{formulas.Count - 1}\"></span>");
    }

    private static void Replace(Block block, string html)
    {
        var paragraph = new ParagraphBlock { Inline = new ContainerInline() };
        paragraph.Inline.AppendChild(new HtmlInline(html));
        var parent = block.Parent!;
        parent[parent.IndexOf(block)] = paragraph;
    }
}
