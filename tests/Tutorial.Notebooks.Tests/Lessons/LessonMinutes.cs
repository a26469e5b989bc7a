using System.Text.RegularExpressions;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

/// <summary>How long a lesson takes, counted and not timed: nobody has been watched.</summary>
/// <param name="Words">Of its text, without the targets of links.</param>
/// <param name="CodeLines">Of its code cells but for the exercises, without blank lines, braces and comments of their own.</param>
/// <param name="Exercises">How many it asks.</param>
internal sealed partial record LessonMinutes(int Words, int CodeLines, int Exercises)
{
    /// <summary>
    /// Silent readers of English manage about 240 words a minute in non-fiction (Brysbaert, How many words do we read per minute?, 2019);
    /// text with formulas that is to be understood goes more slowly.
    /// </summary>
    private const double WordsPerMinute = 200;

    /// <summary>Six seconds a line: the text around it says what it is for, and its output is looked at too.</summary>
    private const double CodeLinesPerMinute = 10;

    /// <summary>A first try, the answer to it, and a second one.</summary>
    private const double MinutesPerExercise = 5;

    /// <summary>Published numbers are multiples of this, since they are no more exact.</summary>
    public const int Step = 5;

    private const string ExerciseTag = "exercise";

    /// <summary>Minutes for text and code.</summary>
    public double Reading => Words / WordsPerMinute + CodeLines / CodeLinesPerMinute;

    /// <summary>Minutes for text, code and exercises.</summary>
    public double WithExercises => Reading + Exercises * MinutesPerExercise;

    /// <summary>The two numbers as the table of lesson 00 has them.</summary>
    public (int Reading, int WithExercises) Published => (Rounded(Reading), Rounded(WithExercises));

    /// <summary>Counts a lesson.</summary>
    public static LessonMinutes Of(NotebookDocument lesson)
    {
        var code = lesson.Cells.Where(cell => cell.Kind == CellKind.Code).ToLookup(cell => cell.Tags.Contains(ExerciseTag));
        return new LessonMinutes(
            lesson.Cells.Where(cell => cell.Kind == CellKind.Markdown).Sum(cell => Word().Count(LinkTarget().Replace(cell.Source, "]"))),
            code[false].Sum(cell => CodeLine().Count(cell.Source)),
            code[true].Count());
    }

    private static int Rounded(double minutes) => (int)Math.Round(minutes / Step) * Step;

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’.-]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\([^)]*\)")]
    private static partial Regex LinkTarget();

    /// <summary>A line with more than braces that does not begin with a comment.</summary>
    [GeneratedRegex(@"^(?![ \t]*//)[ \t{}();]*[^\s{}();].*$", RegexOptions.Multiline)]
    private static partial Regex CodeLine();
}
