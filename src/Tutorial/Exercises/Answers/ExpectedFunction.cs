namespace Tutorial;

/// <summary>An exercise whose answer is a function: it is called with a few arguments, and each result is judged.</summary>
/// <param name="Cases">Arguments, how to name them to the learner, and the result expected.</param>
internal sealed record ExpectedFunction<TArgument, TResult>(
    params IReadOnlyList<(TArgument Argument, string Name, ExpectedAnswer Expected)> Cases)
{
    /// <summary>Judges a function: the first case that is not right decides.</summary>
    public Verdict Judge(object answer)
    {
        if (answer is not Func<TArgument, TResult> function)
        {
            return Verdict.Wrong($"The answer is of type {answer.GetType().Name}; a function from {typeof(TArgument).Name} to "
                + $"{typeof(TResult).Name} is expected.");
        }

        foreach (var (argument, name, expected) in Cases)
        {
            var verdict = Call(function, argument, expected);
            if (verdict.Outcome != ExerciseOutcome.Right)
                return verdict with { Message = $"For {name}: {verdict.Message}" };
        }

        return Verdict.Right();
    }

    private static Verdict Call(Func<TArgument, TResult> function, TArgument argument, ExpectedAnswer expected) =>
        Verdict.OfCall(() => function(argument), result => expected.Judge(result!, tellsExpected: true), "The function");
}
