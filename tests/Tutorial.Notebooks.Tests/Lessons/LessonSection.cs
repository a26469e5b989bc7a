using System.Text.RegularExpressions;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

/// <summary>A part of a lesson: what stands from a heading to the next one of the same or a higher level.</summary>
/// <param name="Heading">The heading's text.</param>
/// <param name="CodeCells">The code cells of the part, in order.</param>
internal sealed partial record LessonSection(string Heading, IReadOnlyList<NotebookCell> CodeCells)
{
    /// <summary>The end of a link to the part.</summary>
    public string Anchor => AnchorOf(Heading);

    /// <summary>Whether an output of one of the cells holds a picture.</summary>
    public bool HasPicture => CodeCells.Any(ShowsPicture);

    /// <summary>A heading as the end of a link to it, as Jupyter makes it.</summary>
    public static string AnchorOf(string heading) => heading.Replace(' ', '-');

    /// <summary>Whether an output of a cell holds a picture.</summary>
    public static bool ShowsPicture(NotebookCell cell) => cell.Outputs.OfType<RichOutput>().Any(
        output => output.Data.Any(part => part.Key.StartsWith("image/", StringComparison.Ordinal))
            || Picture().IsMatch(output.Text("text/html") ?? ""));

    /// <summary>All sections of a lesson, those within others too.</summary>
    public static IReadOnlyList<LessonSection> Of(NotebookDocument lesson)
    {
        var headings = lesson.Cells.SelectMany((cell, index) => cell.Kind == CellKind.Markdown
            ? HeadingLine().Matches(cell.Source)
                .Select(match => (Index: index, Level: match.Groups[1].Length, Text: match.Groups[2].Value.Trim()))
            : []).ToArray();
        return [.. headings.Select((heading, position) =>
        {
            var end = headings.Skip(position + 1).Where(other => other.Level <= heading.Level).Select(other => other.Index)
                .FirstOrDefault(lesson.Cells.Count);
            return new LessonSection(
                heading.Text,
                [.. lesson.Cells.Take(end).Skip(heading.Index).Where(cell => cell.Kind == CellKind.Code)]);
        })];
    }

    [GeneratedRegex("^(#+) (.+)$", RegexOptions.Multiline)]
    private static partial Regex HeadingLine();

    [GeneratedRegex("<svg|<img")]
    private static partial Regex Picture();
}
