namespace Tutorial;

/// <summary>
/// The solutions: each a cell that takes the place of the exercise's own, kept as <c>Exercises/Solutions/NN.N.csx</c>. It is what a learner
/// is shown and what a run with solutions executes.
/// </summary>
internal static class ExerciseSolution
{
    /// <summary>The text of the solved cell, lines separated by <c>\n</c>.</summary>
    /// <param name="number">The exercise's number.</param>
    /// <exception cref="ArgumentException">There is no such exercise.</exception>
    public static string Of(string number)
    {
        using var stream = typeof(ExerciseSolution).Assembly
            .GetManifestResourceStream($"solutions/{ExerciseCatalog.Find(number).Number}.csx")
            ?? throw new InvalidOperationException($"Exercise {number} has no solution; it belongs into Exercises/Solutions/{number}.csx.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }
}
