using System.Net;
using System.Text.RegularExpressions;

namespace Tutorial.Kernel;

/// <summary>The text of HTML, as a person reads it: rows and blocks are lines, and cells are apart.</summary>
internal static class HtmlText
{
    // Not backtracking: however broken the HTML is, each goes through it once.
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly Regex Unseen = new(
        "<!--.*?-->|<style\\b.*?</style\\s*>|<script\\b.*?</script\\s*>|<title\\b.*?</title\\s*>", Options | RegexOptions.Singleline);

    private static readonly Regex Preformatted = new("<pre\\b", Options);

    private static readonly Regex Blanks = new("\\s+", Options);

    private static readonly Regex BlockEdges = new(
        "<br\\b[^>]*>"
            + "|</?(p|div|tr|table|pre|li|ul|ol|h[1-6]|summary|details|section|figure|figcaption|caption|blockquote|dt|dd|text)\\b[^>]*>",
        Options);

    // A block that begins or ends with its cell is no line of its own.
    private static readonly Regex CellStarts = new("<t[dh]\\b[^>]*>(\\s|<(div|p|pre)\\b[^>]*>)*", Options);

    private static readonly Regex CellEnds = new("(\\s|</(div|p|pre)\\s*>)*</t[dh]\\s*>", Options);

    private static readonly Regex Tags = new("<[/a-z!?][^>]*>", Options);

    /// <summary>The text; empty where the HTML shows none.</summary>
    internal static string Of(string html)
    {
        var seen = Unseen.Replace(html, "");
        if (!Preformatted.IsMatch(seen))
        {
            seen = Blanks.Replace(seen, " ");
        }

        var lines = BlockEdges.Replace(CellEnds.Replace(CellStarts.Replace(seen, ""), "  "), "\n");
        var text = WebUtility.HtmlDecode(Tags.Replace(lines, ""));
        return string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)).Trim();
    }
}
