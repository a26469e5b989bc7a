using System.Text.RegularExpressions;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

/// <summary>A picture that the text speaks of from elsewhere has a number, and the number leads to the picture.</summary>
public sealed partial class LessonFiguresTests
{
    public static TheoryData<string> Lessons => [.. LessonFiles.Names];

    [Theory, MemberData(nameof(Lessons))]
    public void The_captions_of_a_lesson_are_numbered_from_one_in_order(string name)
    {
        var captions = Captions(name).ToArray();

        Assert.Equal(Enumerable.Range(1, captions.Length).Select(number => $"{name[..2]}.{number}"), captions);
    }

    [Theory, MemberData(nameof(Lessons))]
    public void A_caption_opens_the_cell_right_after_its_picture(string name)
    {
        var cells = LessonFiles.Executed(name).Cells;

        var misplaced = cells.SelectMany((cell, index) => CaptionsIn(cell)
            .Where(caption => caption.Index > 0 || index == 0 || !LessonSection.ShowsPicture(cells[index - 1])).Select(Number));

        Assert.Equal([], misplaced.ToArray());
    }

    [Theory, MemberData(nameof(Lessons))]
    public void Every_figure_that_the_prose_speaks_of_has_a_caption(string name) =>
        Assert.Equal([], Mentions(name).Except(LessonFiles.Names.SelectMany(Captions)).ToArray());

    [Theory, MemberData(nameof(Lessons))]
    public void Every_captioned_figure_is_spoken_of_in_prose(string name) =>
        Assert.Equal([], Captions(name).Except(LessonFiles.Names.SelectMany(Mentions)).ToArray());

    private static IEnumerable<string> Captions(string name) => LessonFiles.Executed(name).Cells.SelectMany(CaptionsIn).Select(Number);

    private static IEnumerable<string> Mentions(string name) => LessonFiles.Executed(name).Cells
        .Where(cell => cell.Kind == CellKind.Markdown)
        .SelectMany(cell => Mention().Matches(cell.Source))
        .SelectMany(match => match.Groups["number"].Captures.Select(capture => capture.Value));

    private static IEnumerable<Match> CaptionsIn(NotebookCell cell) => cell.Kind == CellKind.Markdown ? Caption().Matches(cell.Source) : [];

    private static string Number(Match match) => match.Groups["number"].Value;

    /// <summary>The number in bold, a middle dot, and what the picture shows, as a sentence begins.</summary>
    [GeneratedRegex(@"^\*\*Figure (?<number>\d\d\.\d+)\*\* · (?=\p{Lu})", RegexOptions.Multiline)]
    private static partial Regex Caption();

    /// <summary>
    /// "figure 02.1", and "figures 02.1, 02.2 and 02.3", also across the end of a line; a caption's own number is in bold.
    /// </summary>
    [GeneratedRegex(@"(?<!\*\*)\b[Ff]igures?\s+(?<number>\d\d\.\d+)(?:(?:,|\s+and|\s+or|\s+to)\s+(?<number>\d\d\.\d+))*")]
    private static partial Regex Mention();
}
