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

    /// <summary>Judges what a learner's function gives. Whatever it throws is an answer too.</summary>
    /// <param name="call">Calls the function.</param>
    /// <param name="judge">Judges what it gave, unless that is null.</param>
    /// <param name="subject">Who threw, at the beginning of a sentence: "It".</param>
    public static Verdict OfCall<TResult>(Func<TResult?> call, Func<TResult, Verdict> judge, string subject)
    {
        try
        {
            return call() is { } result ? judge(result) : Wrong("The function gives null.");
        }
        catch (Exception exception)
        {
            return Wrong($"{subject} threw {exception.GetType().Name}: {exception.Message.Split('\n')[0]}");
        }
    }

    /// <summary>The same, with a sentence more.</summary>
    public Verdict With(string sentence) => this with { Message = $"{Message} {sentence}".TrimEnd() };
}
