namespace Tutorial;

/// <summary>A hint or a solution, to be shown below the cell.</summary>
public sealed class ExerciseHelp : IDisplay
{
    private const string FoldStyle = "style=\"margin:2px 0 2px 14px;white-space:normal;max-width:60em\"";

    internal ExerciseHelp(string number, string hint, string solution)
    {
        Number = number;
        Hint = hint;
        Solution = solution;
    }

    /// <summary>The exercise, such as <c>02.3</c>.</summary>
    public string Number { get; }

    /// <summary>The hint; empty where the solution was asked for.</summary>
    public string Hint { get; }

    /// <summary>The solved cell; empty where a hint was asked for.</summary>
    public string Solution { get; }

    /// <summary>For hosts that show text only.</summary>
    public override string ToString() => Solution.Length > 0
        ? $"A solution of exercise {Number}:\n\n{Solution}"
        : $"A hint for exercise {Number}: {Hint} Exercise.Solution(\"{Number}\") shows a solution.";

    /// <summary>The display as a part of an HTML page, complete by itself.</summary>
    public string ToHtml() => Html.Display(Solution.Length > 0
        ? $"<p>A solution of exercise {Number}:</p>{Code(Solution)}"
        : $"<p style=\"white-space:normal;max-width:60em\">A hint for exercise {Number}: {Html.Escape(Hint)}</p>{SolutionFold()}");

    /// <summary>The hint, folded, and in it the solution, folded once more.</summary>
    internal string ToFolds() => $"<details {FoldStyle}><summary>A hint</summary><p>{Html.Escape(Hint)}</p>{SolutionFold()}</details>";

    private string SolutionFold() => $"<details {FoldStyle}><summary>A solution</summary>{Code(ExerciseSolution.Of(Number))}</details>";

    private static string Code(string code) =>
        $"<pre style=\"margin:4px 0;background:none;color:inherit\"><code>{Html.Escape(code)}</code></pre>";
}
