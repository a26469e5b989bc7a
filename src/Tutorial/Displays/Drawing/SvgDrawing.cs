using System.Globalization;
using System.Text;

namespace Tutorial;

/// <summary>A drawing that grows element by element and is a well-formed SVG document in the end, shown as an image.</summary>
/// <remarks>
/// Front ends drop SVG elements from a notebook that its reader has not run yet, and keep images. An image does not see the page: the style
/// below gives text and ground the reader's theme, both at once, so that the one is read on the other on whatever page it lies.
/// </remarks>
internal sealed class SvgDrawing(double width, double height, string description)
{
    /// <summary>The grey of frames and grid lines, seen on white and on black.</summary>
    public const string Line = "rgb(128,128,128)";

    private const string Theme = $"svg:root{{color:{ThemeColors.TextOnLight};background:{ThemeColors.LightGround}}}"
        + $"@media(prefers-color-scheme:dark){{svg:root{{color:{ThemeColors.TextOnDark};background:{ThemeColors.DarkGround}}}}}";

    private readonly StringBuilder elements = new();

    /// <summary>A length as SVG writes it: a point for the decimals in every culture.</summary>
    public static string Length(double value) => NumberText.Short(Math.Round(value, 2));

    /// <summary>Adds an element that is SVG already; interpolated numbers are written with the invariant culture.</summary>
    public SvgDrawing Add(FormattableString element)
    {
        elements.Append(element.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Adds text, escaped, in the page's colour unless <paramref name="fill"/> says otherwise.</summary>
    /// <param name="x">Horizontal position of the anchor.</param>
    /// <param name="y">Baseline.</param>
    /// <param name="text">Plain text.</param>
    /// <param name="size">Font size in pixels.</param>
    /// <param name="anchor">start, middle or end.</param>
    /// <param name="fill">A CSS colour.</param>
    /// <param name="attributes">More attributes, as SVG.</param>
    public SvgDrawing Text(
        double x,
        double y,
        string text,
        double size = 12,
        string anchor = "middle",
        string fill = "currentColor",
        string attributes = "") =>
        Add($"<text x=\"{Length(x)}\" y=\"{Length(y)}\" font-size=\"{Length(size)}\" text-anchor=\"{anchor}\" ")
            .Add($"fill=\"{fill}\"{(attributes.Length > 0 ? " " + attributes : "")}>{Html.Escape(text)}</text>");

    /// <summary>The document.</summary>
    public override string ToString() =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Length(width)}\" height=\"{Length(height)}\" "
            + $"viewBox=\"0 0 {Length(width)} {Length(height)}\" "
            + $"font-family=\"system-ui,-apple-system,Segoe UI,sans-serif\" fill=\"currentColor\"><style>{Theme}</style>{elements}</svg>";

    /// <summary>The document as an image of an HTML page, with the description in its place for readers who do not see it.</summary>
    /// <remarks>
    /// In base64, for that is the form of a drawing in an address that filters of HTML know and that GitHub itself makes.
    /// </remarks>
    public string ToImage() =>
        $"<img alt=\"{Html.Escape(description)}\" width=\"{Length(width)}\" height=\"{Length(height)}\" "
            + $"src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(ToString()))}\"/>";
}
