using System.Text.RegularExpressions;
using Tutorial.Tests;

namespace Tutorial.Notebooks.Tests;

/// <summary>The page docs/concepts.md: what a reader learns, and where.</summary>
internal static partial class ConceptMatrix
{
    /// <summary>The columns that a concept has entries in, in the page's order.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["picture", "by hand", "library's call", "check", "exercise"];

    /// <summary>The rows of the table.</summary>
    public static IReadOnlyList<ConceptRow> Rows { get; } = [.. File.ReadLines(Path.Combine(Repository.Folder, "docs", "concepts.md"))
        .Where(line => RowStart().IsMatch(line)).Select(Parse)];

    private static ConceptRow Parse(string line)
    {
        var fields = line.Trim().Trim('|').Split('|').Select(field => field.Trim()).ToArray();
        return new ConceptRow(int.Parse(fields[0], System.Globalization.CultureInfo.InvariantCulture), fields[1],
            [.. fields.Skip(3).Zip(Columns).SelectMany(pair => Link().Matches(pair.First).Select(link =>
                new ConceptEntry(pair.Second, link.Groups["text"].Value.Trim('`'), link.Groups["file"].Value, link.Groups["anchor"].Value)))]);
    }

    [GeneratedRegex(@"^\| *\d+ *\|")]
    private static partial Regex RowStart();

    [GeneratedRegex(@"\[(?<text>(?:`[^`]*`|[^\]])+)\]\((?<file>[^)#\s]+)#(?<anchor>[^)\s]+)\)")]
    private static partial Regex Link();
}
