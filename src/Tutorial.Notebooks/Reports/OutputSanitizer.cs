using System.Text.RegularExpressions;
using AngleSharp.Css.Dom;
using Ganss.Xss;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>Makes HTML that a notebook brings harmless, with HtmlSanitizer: elements, attributes, styles and addresses that are known to
/// be harmless stay, everything else goes, scripts first.</summary>
internal static partial class OutputSanitizer
{
    /// <summary>What a reader could mistake for a question of the page itself, and elements of a whole document.</summary>
    private static readonly string[] Unwanted =
    [
        "form", "input", "button", "textarea", "select", "option", "optgroup", "fieldset", "legend", "label", "datalist", "keygen",
        "menuitem", "output", "html", "head", "body", "map", "area",
    ];

    private static readonly string[] Drawing =
    [
        "svg", "g", "path", "rect", "line", "circle", "ellipse", "polyline", "polygon", "text", "tspan", "title", "desc", "defs", "symbol",
        "use", "image", "marker", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern",
    ];

    private static readonly string[] DrawingAttributes =
    [
        "viewBox", "preserveAspectRatio", "xmlns", "version", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry",
        "dx", "dy", "points", "transform", "offset", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity",
        "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "stroke-dashoffset", "stroke-miterlimit", "opacity", "font-family",
        "font-size", "font-weight", "font-style", "text-anchor", "dominant-baseline", "alignment-baseline", "shape-rendering",
        "text-rendering", "clip-path", "mask", "marker-start", "marker-mid", "marker-end", "markerWidth", "markerHeight",
        "markerUnits", "refX", "refY", "orient", "gradientUnits", "gradientTransform", "patternUnits", "patternTransform",
        "stop-color", "stop-opacity", "vector-effect", "href", "xlink:href",
    ];

    private static readonly string[] DrawingStyles =
    [
        "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin",
        "stroke-dasharray", "text-anchor", "dominant-baseline", "shape-rendering", "inset", "gap", "font-variant-numeric", "aspect-ratio",
        "place-items", "color-scheme",
    ];

    private static readonly string[] MathMl =
    [
        "math", "menclose", "merror", "mfrac", "mi", "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom", "mprescripts", "mroot",
            "mrow",
        "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover", "none",
    ];

    private static readonly string[] MathMlAttributes =
    [
        "accent", "accentunder", "class", "columnalign", "columnlines", "columnspacing", "columnspan", "depth", "display", "displaystyle",
            "fence",
        "form", "frame", "height", "largeop", "linethickness", "lspace", "mathvariant", "maxsize", "minsize", "movablelimits", "notation",
            "rowalign",
        "rowlines", "rowspacing", "rowspan", "rspace", "scriptlevel", "separator", "stretchy", "style", "symmetric", "voffset", "width",
    ];

    private static readonly HtmlSanitizer Outputs = ForOutputs();
    private static readonly HtmlSanitizer Mathematics = ForMathematics();

    /// <summary>An output, which stands in a part of the page of its own: styles stay.</summary>
    public static string CleanOutput(string html) => Clean(Outputs, html);

    /// <summary>MathML that the page's own typesetter made, of which nothing else is left.</summary>
    public static string CleanMathematics(string html) => Clean(Mathematics, html);

    /// <summary>For prose, which stands between the page's own parts: it keeps the page's style.</summary>
    public static HtmlSanitizer ForProse()
    {
        var sanitizer = Create();
        sanitizer.AllowedAttributes.Remove("style");
        return sanitizer;
    }

    private static string Clean(HtmlSanitizer sanitizer, string html) =>
        MarkupDepth.IsExcessive(html) ? $"<pre>{Html.Encode(html)}</pre>" : sanitizer.Sanitize(html);

    private static HtmlSanitizer ForOutputs()
    {
        var sanitizer = Create();
        sanitizer.AllowedTags.UnionWith([.. Drawing, "style"]);
        sanitizer.AllowedAttributes.UnionWith(DrawingAttributes);
        sanitizer.AllowedCssProperties.UnionWith(DrawingStyles);
        sanitizer.AllowedAtRules.UnionWith([CssRuleType.Media, CssRuleType.Supports]);
        sanitizer.AllowCssCustomProperties = true;
        return sanitizer;
    }

    private static HtmlSanitizer ForMathematics()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith(MathMl);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.UnionWith(MathMlAttributes);
        return sanitizer;
    }

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.ExceptWith(Unwanted);
        sanitizer.AllowedTags.UnionWith(["details", "summary", "figure", "figcaption", "section", "mark", "wbr"]);
        sanitizer.AllowedAttributes.ExceptWith(
        [
            "name", "action", "method", "target", "background", "srcset", "ping", "usemap", "accesskey", "contenteditable",
            "autocomplete",
        ]);
        sanitizer.AllowedAttributes.UnionWith(["class", "id", "role", "aria-label", "aria-hidden", "aria-labelledby", "aria-describedby"]);
        sanitizer.AllowedSchemes.Add("mailto");
        sanitizer.FilterUrl += (_, url) => url.SanitizedUrl = Allowed(url) ? url.OriginalUrl : null;
        return sanitizer;
    }

    /// <summary>
    /// A link may lead anywhere by a harmless scheme; a picture has to be in the page; anything else names a part of the drawing.
    /// </summary>
    private static bool Allowed(FilterUrlEventArgs url) => url.Tag.LocalName switch
    {
        "a" => url.SanitizedUrl is not null,
        "img" or "image" => PictureData().IsMatch(url.OriginalUrl),
        _ => url.OriginalUrl.StartsWith('#'),
    };

    [GeneratedRegex(@"^data:image/(png|jpeg|gif|webp|svg\+xml)[;,]", RegexOptions.IgnoreCase)]
    private static partial Regex PictureData();
}
