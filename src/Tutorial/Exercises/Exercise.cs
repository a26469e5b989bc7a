namespace Tutorial;

/// <summary>The exercises of the lessons, which answer back.</summary>
public static class Exercise
{
    /// <summary>Says whether an answer is right, and if not, in which way it is wrong.</summary>
    /// <param name="number">The exercise, such as <c>02.3</c>.</param>
    /// <param name="answer">The answer, in the form that the exercise asks for; null while there is none.</param>
    /// <param name="given">What the check needs to know of the lesson, such as its data set.</param>
    /// <exception cref="ArgumentException">There is no exercise of that number.</exception>
    public static ExerciseResult Check(string number, object? answer, params object[] given)
    {
        var exercise = ExerciseCatalog.Find(number);
        var verdict = answer is null ? Verdict.Unanswered : exercise.Judge(answer, given);
        return new ExerciseResult(number, verdict.Outcome == ExerciseOutcome.Right ? verdict.With(exercise.Insight) : verdict);
    }

    /// <summary>As <see cref="Check"/>, for a run that proves the solutions: the cell fails unless the answer is right.</summary>
    /// <inheritdoc cref="Check"/>
    /// <exception cref="ExerciseException">The answer is not right.</exception>
    public static ExerciseResult Require(string number, object? answer, params object[] given)
    {
        var result = Check(number, answer, given);
        return result.Outcome == ExerciseOutcome.Right
            ? result
            : throw new ExerciseException($"The answer to exercise {number} is not right. {result.Message}");
    }

    /// <summary>A hint, and behind it, folded, a solution.</summary>
    /// <param name="number">The exercise, such as <c>02.3</c>.</param>
    /// <exception cref="ArgumentException">There is no exercise of that number.</exception>
    public static ExerciseHelp Hint(string number) => new(number, ExerciseCatalog.Find(number).Hint, "");

    /// <summary>A solution: a cell that takes the place of the exercise's own.</summary>
    /// <param name="number">The exercise, such as <c>02.3</c>.</param>
    /// <exception cref="ArgumentException">There is no exercise of that number.</exception>
    public static ExerciseHelp Solution(string number) => new(number, "", ExerciseSolution.Of(number));
}
