using System.Text.RegularExpressions;
using Tutorial.Documents;

namespace Tutorial.Cli.Running;

/// <summary>
/// The exercises in a notebook. A learner's notebook has each as a cell to be filled in; a run can put the solutions in their place and so
/// prove that they are accepted.
/// </summary>
internal static partial class ExerciseCells
{
    /// <summary>The tag of a cell that is an exercise.</summary>
    public const string Tag = "exercise";

    /// <summary>The notebook with every exercise solved, each held to be right.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="file">The notebook's name, for messages.</param>
    /// <exception cref="NotebookFormatException">A cell is tagged as an exercise and checks none, or one that does not exist.</exception>
    public static NotebookDocument Solve(NotebookDocument document, string file) => document with
    {
        Cells =
        [
            .. document.Cells
                .Select((cell, index) => cell.Tags.Contains(Tag) ? cell with { Source = SolvedSource(cell, index + 1, file) } : cell),
        ],
    };

    /// <summary>The number of the exercise that a cell checks; null where it checks none.</summary>
    public static string? NumberOf(NotebookCell cell) =>
        CheckCall().Match(cell.Source) is { Success: true } call ? call.Groups["number"].Value : null;

    private static string SolvedSource(NotebookCell cell, int position, string file)
    {
        var number = NumberOf(cell)
            ?? throw new NotebookFormatException(
                file,
                $"cell {position}",
                $"it is tagged '{Tag}' and calls no Exercise.Check(\"NN.N\", …).");
        try
        {
            return CheckCall().Replace(
                ExerciseSolution.Of(number),
                call => call.Value.Replace("Exercise.Check", "Exercise.Require", StringComparison.Ordinal));
        }
        catch (ArgumentException)
        {
            throw new NotebookFormatException(file, $"cell {position}", $"there is no exercise '{number}'.");
        }
    }

    [GeneratedRegex("""Exercise\.Check\("(?<number>[^"]*)",""")]
    private static partial Regex CheckCall();
}
