using System.Text.RegularExpressions;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

/// <summary>
/// The running text of a lesson from a heading to the next one of any level: no tables, no links, and not the list of what one will be able
/// to do.
/// </summary>
/// <param name="Lesson">The lesson's name.</param>
/// <param name="Heading">The heading's text.</param>
/// <param name="Text">The text, the heading with it.</param>
internal sealed partial record ProseSection(string Lesson, string Heading, string Text)
{
    /// <summary>The sections of all lessons, in the order in which they are read.</summary>
    public static IReadOnlyList<ProseSection> All { get; } = [.. LessonFiles.Names.SelectMany(Of)];

    /// <summary>The end of a link to the section.</summary>
    public string Anchor => LessonSection.AnchorOf(Heading);

    private static IEnumerable<ProseSection> Of(string lesson)
    {
        var prose = string.Join('\n', LessonFiles.Source(lesson).Cells.Where(cell => cell.Kind == CellKind.Markdown)
            .Select(cell => NotRunning().Replace(cell.Source, "")));
        return HeadingLine().Split(prose).Skip(1).Chunk(2)
            .Select(pair => new ProseSection(lesson, pair[0].Trim(), Emphasis().Replace(pair[0] + pair[1], "")));
    }

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"^\|.*$|^\*\*What you will be able to do\*\*[\s\S]*|\[[^\]]*\]\([^)]*\)", RegexOptions.Multiline)]
    private static partial Regex NotRunning();

    [GeneratedRegex(@"\*+")]
    private static partial Regex Emphasis();
}
