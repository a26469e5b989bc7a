namespace Tutorial;

/// <summary>What a check says of an answer, to be shown below the cell.</summary>
public sealed class ExerciseResult : IDisplay
{
    private readonly Verdict verdict;

    internal ExerciseResult(string number, Verdict verdict)
    {
        Number = number;
        this.verdict = verdict;
    }

    /// <summary>The exercise, such as <c>02.3</c>.</summary>
    public string Number { get; }

    /// <summary>Right, wrong or unanswered.</summary>
    public ExerciseOutcome Outcome => verdict.Outcome;

    /// <summary>What the check says, in one or two sentences.</summary>
    public string Message => verdict.Message;

    /// <summary>For hosts that show text only.</summary>
    public override string ToString() => $"{Sign} Exercise {Number}. {Message}"
        + (Outcome == ExerciseOutcome.Right ? "" : $" Exercise.Hint(\"{Number}\") helps.");

    /// <summary>The sentence, marked; below it the way to a hint and, behind that, to a solution, unless the answer is right.</summary>
    public string ToHtml() => Html.Display(
        $"<p style=\"border-left:4px solid {Color};padding:2px 10px;white-space:normal;max-width:60em\">"
            + $"<b>{Sign} Exercise {Number}.</b> {Html.Escape(Message)}</p>"
        + (Outcome == ExerciseOutcome.Right ? "" : Exercise.Hint(Number).ToFolds()));

    private string Sign => Outcome switch
    {
        ExerciseOutcome.Right => "✓",
        ExerciseOutcome.Wrong => "✗",
        _ => "○",
    };

    private string Color => Outcome switch
    {
        ExerciseOutcome.Right => ThemeColors.Green,
        ExerciseOutcome.Wrong => ThemeColors.Red,
        _ => ThemeColors.Gray,
    };
}
