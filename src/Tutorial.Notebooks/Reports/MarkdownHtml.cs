using System.Text.Json.Nodes;
using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>Renders the prose of one notebook, sanitised, and gathers its parts.</summary>
/// <param name="names">The notebooks of the report, which links lead to.</param>
/// <param name="pictures">The pictures beside the notebook.</param>
internal sealed class MarkdownHtml(IReadOnlyCollection<string> names, LocalPictures pictures)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseGridTables()
        .UseEmphasisExtras()
        .UseTaskLists()
        .UseAutoLinks()
        .UseFootnotes()
        .UseMathematics()
        .Use(new TexBlock.Extension())
        .Use(new HighlightedCode())
        .Build();

    private readonly ProseSanitizer sanitizer = new(pictures);
    private readonly Typesetter typesetter = new();

    /// <summary>The parts of the cells rendered so far.</summary>
    public ProseParts Parts { get; } = new();

    /// <summary>The title that the notebook begins with; <see langword="null"/> where it begins otherwise.</summary>
    public ReportHeading? Title { get; private set; }

    /// <summary>A Markdown cell as HTML.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isFirst">Whether the notebook begins with it; a title at its beginning is left out, since the page's head has
    /// it.</param>
    public string Render(NotebookCell cell, bool isFirst)
    {
        var document = Markdown.Parse(cell.Source, Pipeline);
        Parts.Add(document);
        if (isFirst && document is [HeadingBlock { Level: 1 } title, ..])
        {
            Title = Parts.Headings[0];
            document.Remove(title);
        }

        return Render(document, cell.OtherKeys["attachments"] as JsonObject);
    }

    /// <summary>Markdown that a cell put out, as HTML; its headings are not the notebook's.</summary>
    public string RenderOutput(string text) => Render(Markdown.Parse(text, Pipeline), null);

    /// <summary>A formula as HTML.</summary>
    public string Render(Formula formula) => typesetter.ToHtml(formula);

    private string Render(MarkdownDocument document, JsonObject? attachments)
    {
        MendLinks(document, attachments);
        var formulas = FormulaPlaces.TakenFrom(document);
        foreach (var task in document.Descendants<TaskList>().ToArray())
        {
            task.ReplaceBy(new HtmlInline(
                $"<span role=\"img\" aria-label=\"{(task.Checked ? "done" : "to do")}\">{(task.Checked ? "☑" : "☐")}</span>"));
        }

        return sanitizer.Clean(document.ToHtml(Pipeline), body => formulas.PutInto(body, typesetter));
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
            if (link.IsImage && link.Url?.StartsWith("data:", StringComparison.Ordinal) != true && !LocalPictures.IsLocal(link.Url ?? ""))
                link.IsImage = false;                   // a page loads nothing from elsewhere: the reader can follow the link
        }
    }

    /// <summary>Where a link to a notebook of this report, or to a part of one, leads on the pages.</summary>
    private string? NotebookLink(string url)
    {
        var (file, fragment) = url.Split('#', 2) is [var before, var behind] ? (before, Fragment(behind)) : (url, "");
        var name = Path.GetFileNameWithoutExtension(file);
        return NotebookFile.FormatOf(file) is not null && names.Contains(name) ? ReportedNotebook.LinkTo(name) + fragment : null;
    }

    /// <summary>The end of a link to a heading: Jupyter leaves its capitals and its punctuation, GitHub does not, and the pages have one
    /// form.</summary>
    private static string Fragment(string anchor) => "#" + ReportHeading.Slug(Uri.UnescapeDataString(anchor));

    private static string? DataUrl(JsonObject? attachment) => attachment?
        .Where(pair => pair.Value is JsonValue)
        .Select(pair => $"data:{pair.Key};base64,{pair.Value}")
        .FirstOrDefault();
}
