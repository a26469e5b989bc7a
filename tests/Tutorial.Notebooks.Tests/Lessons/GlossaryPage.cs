using System.Text.RegularExpressions;

namespace Tutorial.Notebooks.Tests;

/// <summary>The glossary, notebooks/glossary.dib: a cell with an introduction, one a letter, and the further reading.</summary>
internal static partial class GlossaryPage
{
    private static readonly string[] Cells = [.. LessonFiles.Source(LessonFiles.Glossary).Cells.Select(cell => cell.Source)];

    /// <summary>The first cell.</summary>
    public static string Introduction => Cells[0];

    /// <summary>The letters that have a heading, in order.</summary>
    public static IReadOnlyList<string> Letters { get; } = [.. Cells[1..^1].Select(cell => LetterHeading().Match(cell).Groups[1].Value)];

    /// <summary>All entries in order, those that only lead to another one too.</summary>
    public static IReadOnlyList<GlossaryEntry> Entries { get; } =
        [.. Cells[1..^1].Zip(Letters).SelectMany(pair => Items(pair.First).Select(item => GlossaryEntry.Parse(pair.Second, item)))];

    /// <summary>The papers, an item each.</summary>
    public static IReadOnlyList<string> Papers { get; } = [.. Items(Cells[^1])];

    private static IEnumerable<string> Items(string cell) =>
        cell.Split("\n\n").Where(part => part.StartsWith("- ", StringComparison.Ordinal))
            .SelectMany(list => list[2..].Split("\n- ")).Select(item => LineBreak().Replace(item, " "));

    [GeneratedRegex("^## ([A-Z])\n")]
    private static partial Regex LetterHeading();

    [GeneratedRegex(@"\n *")]
    private static partial Regex LineBreak();
}
