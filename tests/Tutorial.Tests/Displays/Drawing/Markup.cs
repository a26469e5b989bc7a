using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Tutorial.Tests;

/// <summary>Reads what a display wrote, with an XML parser.</summary>
internal static partial class Markup
{
    /// <summary>
    /// The table cells (<c>td</c>, and the <c>th</c> that names a report's row) of the innermost tables, table by table, row by row.
    /// </summary>
    public static string[][][] Tables(string html) =>
        [.. InnermostTable().Matches(html).Select(match => XElement.Parse(match.Value).Descendants("tr")
            .Select(row => row.Elements().Where(IsCell).Select(cell => cell.Value).ToArray()).Where(row => row.Length > 0).ToArray())];

    private static bool IsCell(XElement cell) =>
        cell.Name == "td" || cell.Attribute("scope")?.Value == "row" && cell.Attribute("class")?.Value == "name";

    /// <summary>The indices (<c>th</c>) above and before the values of the first table.</summary>
    public static string[] Headers(string html) =>
        [.. XElement.Parse(InnermostTable().Match(html).Value).Descendants("th").Select(cell => cell.Value).Where(text => text.Length > 0)];

    /// <summary>The SVG documents inside a display; a document that is not well-formed throws.</summary>
    public static XElement[] Svgs(string html) => [.. SvgDocument().Matches(html).Select(match => XElement.Parse(match.Value))];

    /// <summary>The one SVG document inside a display.</summary>
    public static XElement Svg(string html) => Assert.Single(Svgs(html));

    /// <summary>The elements of a name in an SVG document, in order.</summary>
    public static XElement[] All(this XElement svg, string name) => [.. svg.Descendants().Where(element => element.Name.LocalName == name)];

    /// <summary>The texts of an SVG document, in order.</summary>
    public static string[] Texts(this XElement svg) => [.. svg.All("text").Select(text => text.Value)];

    /// <summary>An attribute as a number.</summary>
    public static double Number(this XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("<table(?:(?!<table).)*?</table>", RegexOptions.Singleline)]
    private static partial Regex InnermostTable();

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex SvgDocument();
}
