namespace Tutorial;

/// <summary>An exercise of a lesson: how an answer is judged, and what helps on the way. Its solution is a file of its own
/// (<see cref="ExerciseSolution"/>).</summary>
/// <param name="Number">The lesson and the place in it, such as <c>02.3</c>.</param>
/// <param name="Hint">A sentence or two that point the way without going it.</param>
/// <param name="Judge">Judges an answer, which is not null, and what the cell handed in beside it.</param>
internal sealed record ExerciseDefinition(string Number, string Hint, Func<object, IReadOnlyList<object>, Verdict> Judge)
{
    /// <summary>A sentence that a right answer has earned: what follows from it, or where it comes back.</summary>
    public string Insight { get; init; } = "";

    /// <summary>An exercise with one right answer.</summary>
    public ExerciseDefinition(string number, string hint, ExpectedAnswer expected)
        : this(number, hint, (answer, _) => expected.Judge(answer))
    {
    }
}
