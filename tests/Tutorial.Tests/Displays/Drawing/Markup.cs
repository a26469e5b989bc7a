using System.Net;
using System.Text;
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

    /// <summary>The SVG documents of a display's images; a document that is not well-formed throws.</summary>
    public static XElement[] Svgs(string html) => [.. Drawing().Matches(html).Select(match => XElement.Parse(Document(match)))];

    /// <summary>What stands in the places of the drawings.</summary>
    public static string[] Alternatives(string html) =>
        [.. Drawing().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups["alt"].Value))];

    /// <summary>What stands in the place of the one drawing.</summary>
    public static string Alternative(string html) => Assert.Single(Alternatives(html));

    /// <summary>A display with the SVG documents of its images written out in their places.</summary>
    public static string WithDrawings(string html) => Drawing().Replace(html, Document);

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

    private static string Document(Match image) => Encoding.UTF8.GetString(Convert.FromBase64String(image.Groups["svg"].Value));

    [GeneratedRegex("<img alt=\"(?<alt>[^\"]*)\" width=\"[^\"]*\" height=\"[^\"]*\" src=\"data:image/svg\\+xml;base64,(?<svg>[^\"]*)\"/>")]
    private static partial Regex Drawing();
}
