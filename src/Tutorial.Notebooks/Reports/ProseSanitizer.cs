using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>Makes the HTML of a notebook's prose harmless, and takes the pictures beside the notebook into it.</summary>
internal sealed class ProseSanitizer
{
    private readonly HtmlSanitizer sanitizer = OutputSanitizer.ForProse();
    private readonly LocalPictures pictures;
    private readonly Dictionary<IElement, string> refused = [];

    /// <summary>Makes one for a notebook.</summary>
    /// <param name="pictures">The pictures beside it.</param>
    public ProseSanitizer(LocalPictures pictures)
    {
        this.pictures = pictures;
        sanitizer.FilterUrl += TakePicture;
    }

    /// <summary>The HTML without what could do harm.</summary>
    /// <param name="html">HTML made of Markdown.</param>
    /// <param name="mend">Changes what is left, before it becomes text again.</param>
    public string Clean(string html, Action<IElement> mend)
    {
        if (MarkupDepth.IsExcessive(html))
            return $"<pre>{Html.Encode(html)}</pre>";

        refused.Clear();
        using var document = sanitizer.SanitizeDom(html);
        foreach (var (picture, reason) in refused)
            picture.Replace(NoteInstead(document, picture, reason));
        mend(document.Body!);
        return document.Body!.ChildNodes.ToHtml(sanitizer.OutputFormatter);
    }

    private void TakePicture(object? sender, FilterUrlEventArgs url)
    {
        if (url.Tag is not IHtmlImageElement || url.SanitizedUrl is not null)
            return;
        var refusal = "a page loads nothing from elsewhere";
        if (LocalPictures.IsLocal(url.OriginalUrl))
            url.SanitizedUrl = pictures.DataUrl(url.OriginalUrl, out refusal);
        if (url.SanitizedUrl is null)
            refused[url.Tag] = refusal;
    }

    private static IElement NoteInstead(IDocument document, IElement picture, string reason)
    {
        var note = document.CreateElement("span");
        note.ClassName = "note";
        note.TextContent = $"{picture.GetAttribute("alt")} (The picture is not shown: {reason}.)".Trim();
        return note;
    }
}
