namespace Tutorial;

/// <summary>What a check found.</summary>
/// <param name="Outcome">Right, wrong or unanswered.</param>
/// <param name="Message">One or two sentences for the learner.</param>
internal sealed record Verdict(ExerciseOutcome Outcome, string Message)
{
    public static Verdict Unanswered { get; } =
        new(ExerciseOutcome.Unanswered, "No answer yet: put yours in the place of null, and run the cell again.");

    public static Verdict Right(string message = "Right.") => new(ExerciseOutcome.Right, message);

    public static Verdict Wrong(string message) => new(ExerciseOutcome.Wrong, message);

    /// <summary>The same, with a sentence more.</summary>
    public Verdict With(string sentence) => this with { Message = $"{Message} {sentence}".TrimEnd() };
}
