using System.Text.RegularExpressions;

namespace Tutorial.Notebooks;

/// <summary>An output of the type <c>text/latex</c>: one formula without signs around it, or formulas between their signs, and
/// environments, in text.</summary>
internal static partial class LatexHtml
{
    public static string Render(string latex, MarkdownHtml markdown)
    {
        var formulas = Formulas().Matches(latex);
        if (!formulas.Any(match => match.Groups["line"].Success || match.Groups["display"].Success))
            return $"<p>{markdown.Render(new Formula(latex.Trim(), IsDisplay: true))}</p>";

        var html = "";
        var place = 0;
        foreach (Match match in formulas)
        {
            html += Html.Encode(latex[place..match.Index]) + markdown.Render(FormulaOf(match));
            place = match.Index + match.Length;
        }

        return $"<p>{html}{Html.Encode(latex[place..])}</p>";
    }

    private static Formula FormulaOf(Match match) => match.Groups["line"] is { Success: true } line
        ? new Formula(line.Value.Trim(), IsDisplay: false)
        : new Formula((match.Groups["display"] is { Success: true } display ? display.Value : match.Value).Trim(), IsDisplay: true);

    [GeneratedRegex(
        @"\$\$(?<display>.+?)\$\$|\\\[(?<display>.+?)\\\]|\$(?<line>[^$]+)\$|\\\((?<line>.+?)\\\)|"
        + @"\\begin\{(?<name>[A-Za-z]+\*?)\}.*?\\end\{\k<name>\}",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Formulas();
}
