using System.Text.RegularExpressions;

namespace Tutorial.Documents;

/// <summary>How deeply HTML is nested. Reading it takes time that grows with the square of that, and a browser gives up at 512.</summary>
internal static partial class MarkupDepth
{
    private const int Limit = 512;

    /// <summary>Whether the text is nested more deeply than any output that is meant to be read.</summary>
    public static bool IsExcessive(string html)
    {
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            depth = html[tag.Index + 1] == '/' ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Limit)
                return true;
        }

        return false;
    }

    /// <summary>A tag of an element that needs an end.</summary>
    [GeneratedRegex(
        @"</?(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option"
            + @"|colgroup)\b)[a-z][^<>]*(?<!/)>",
        RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
