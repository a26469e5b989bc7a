using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>
/// Takes HTML or SVG apart: its elements and text as lines, one each, the pictures in it as pictures, a chart as its data.
/// </summary>
internal sealed class MarkupParts
{
    private const string Svg = "image/svg+xml";
    private const string Base64 = ";base64,";

    private static readonly string[] IdAttributes =
    [
        "id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls",
        "data-tutorial-chart", "data-root-id", "data-commandid",
    ];

    private readonly string mimeType;
    private readonly StringBuilder lines = new();
    private readonly List<OutputPart> parts = [];

    private MarkupParts(string mimeType) => this.mimeType = mimeType;

    /// <summary>The parts of a text of markup.</summary>
    public static IReadOnlyList<OutputPart> Of(string mimeType, string markup)
    {
        if (MarkupDepth.IsExcessive(markup))
            return [new TextPart(mimeType, markup)];

        var taken = new MarkupParts(mimeType);
        var body = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + markup).Body;
        foreach (var node in body?.ChildNodes ?? Enumerable.Empty<INode>())
            taken.Add(node);
        taken.EndText();
        return taken.parts;
    }

    private void Add(INode node)
    {
        if (node is IText text && !string.IsNullOrWhiteSpace(text.Data))
            AddLine(text.Data.Trim().ReplaceLineEndings(" "));
        else if (node is IElement { LocalName: "script" } script)
            AddScript(script);
        else if (node is IElement element)
            AddElement(element);
    }

    private void AddElement(IElement element)
    {
        var line = new StringBuilder("<" + element.LocalName);
        byte[]? picture = null;
        string? drawing = null;
        foreach (var attribute in element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
        {
            if (mimeType != Svg && attribute.Name == "src" && DrawingOf(attribute.Value) is { } text)
                drawing = text;
            else if (attribute.Name is "src" or "href" or "xlink:href" && PictureOf(attribute.Value) is { } file)
                picture = file;
            else
                line.Append(' ').Append(attribute.Name).Append("=\"").Append(ValueOf(attribute)).Append('"');
        }

        AddLine(line.Append('>').ToString());
        if (picture is not null)
        {
            EndText();
            parts.Add(new PicturePart(mimeType + ", picture", picture));
        }

        if (drawing is not null)
        {
            EndText();
            parts.AddRange(Of(Svg, drawing));
        }

        foreach (var child in element.ChildNodes)
            Add(child);
    }

    private void AddScript(IElement script)
    {
        if (ChartFigure.In(script) is { } figure)
        {
            EndText();
            parts.Add(new DataPart("chart", figure));
        }
        else
        {
            AddLine("<script> " + script.TextContent);
        }
    }

    private void AddLine(string line) => lines.Append(line).Append('\n');

    private void EndText()
    {
        if (lines.Length > 0)
            parts.Add(new TextPart(mimeType, lines.ToString()));
        lines.Clear();
    }

    /// <summary>An attribute's value; an id, or a reference to one, is of this run only.</summary>
    private static string ValueOf(IAttr attribute) => attribute switch
    {
        _ when IdAttributes.Contains(attribute.Name) => "‹id›",
        { Name: "href" or "xlink:href" } when attribute.Value.StartsWith('#') => "#‹id›",
        _ when attribute.Value.Contains("url(#", StringComparison.Ordinal) => "url(#‹id›)",
        _ => attribute.Value.ReplaceLineEndings(" "),
    };

    /// <summary>The SVG document of an image whose address holds one, which is markup again.</summary>
    private static string? DrawingOf(string address) =>
        address.StartsWith($"data:{Svg}", StringComparison.Ordinal) && PictureOf(address) is { } bytes
            ? Encoding.UTF8.GetString(bytes)
            : null;

    private static byte[]? PictureOf(string url)
    {
        var comma = url.StartsWith("data:image/", StringComparison.Ordinal) ? url.IndexOf(Base64, StringComparison.Ordinal) : -1;
        return comma < 0 ? null : OutputParts.Base64(url[(comma + Base64.Length)..]);
    }
}
