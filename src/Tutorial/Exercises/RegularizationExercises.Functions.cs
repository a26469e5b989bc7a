namespace Tutorial;

internal static partial class RegularizationExercises
{
    private static readonly float[,] Picture = { { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 }, { 10, 11, 12 } };

    private static Verdict SoftThreshold(object answer)
    {
        if (answer is not Func<double, double, double> function)
            return Verdict.Wrong("The answer is a function from a weight and an amount to a weight.");
        foreach (var (weight, by) in new[] { (0.8, 0.1), (-0.4, 0.1), (0.05, 0.1), (-0.1, 0.1), (0.0, 0.1), (0.3, 0.0) })
        {
            var right = Math.Sign(weight) * Math.Max(Math.Abs(weight) - by, 0);
            var expected = new ExpectedAnswer(right, 1e-9,
                new Mistake(weight - by * Math.Sign(weight), "It has stepped over zero: where less than nothing is left, give 0."),
                new Mistake(weight - by, "The amount comes off the size, whichever the sign."),
                new Mistake(Math.Abs(weight) > by ? weight : 0,
                    "That cuts off what is small and leaves the rest as it was; the rest shrinks too."),
                new Mistake(Math.Max(Math.Abs(weight) - by, 0), "The sign was lost."),
                new Mistake((1 - by) * weight, "That is decay, which takes a share; L1 takes the same amount off every weight."));
            var verdict = Verdict.OfCall(() => (double?)function(weight, by), given => expected.Judge(given!, tellsExpected: true), "It");
            if (verdict.Outcome != ExerciseOutcome.Right)
                return verdict with { Message = FormattableString.Invariant($"For {weight} and {by}: {verdict.Message}") };
        }

        return Verdict.Right();
    }

    private static Verdict Move(object answer)
    {
        if (answer is not Func<float[,], int, int, float[,]> function)
            return Verdict.Wrong("The answer is a function from a picture and two whole numbers to a picture.");
        foreach (var (down, right) in new[] { (0, 0), (1, 0), (0, -2), (-1, 2), (9, 9) })
        {
            var expected = new ExpectedAnswer(Moved(down, right), 1e-6,
                new Mistake(Moved(-down, -right), "It moves the other way: the result's pixel is read from row + down."),
                new Mistake(Moved(right, down), "Rows and columns are exchanged."),
                new Mistake(Wrapped(down, right), "What left on one side came back on the other; outside there is 0."),
                new Mistake(Clamped(down, right), "The edge was repeated; outside there is 0."));
            var verdict = Verdict.OfCall(
                () => function((float[,])Picture.Clone(), down, right), given => expected.Judge(given, tellsExpected: true), "It");
            if (verdict.Outcome != ExerciseOutcome.Right)
                return verdict with { Message = FormattableString.Invariant($"For down {down} and right {right}: {verdict.Message}") };
        }

        return Verdict.Right();
    }

    private static Verdict Bugs(object answer)
    {
        if (AnswerValues.Read(answer) is not { Values: var lines, Shape.Count: 1 })
            return Verdict.Wrong("The answer is a list of line numbers.");
        if (lines.SequenceEqual([1.0, 3.0, 7.0]))
            return Verdict.Right();
        if (lines.Order().SequenceEqual([1.0, 3.0, 7.0]))
            return Verdict.Wrong("The lines are right; give them in order.");
        if (lines.Contains(4))
        {
            return Verdict.Wrong("Line 4 is what the training needs; the mistake is where it is called for pictures that only judge.");
        }

        if (lines.Contains(2))
            return Verdict.Wrong("Line 2 splits, which is right; look at what was worked out before it.");
        return Verdict.Wrong(
            !lines.Contains(1) ? "One line learns something from every picture there is, the held-out ones too."
            : !lines.Contains(3) ? "One line makes labels untrue: these are digits."
            : !lines.Contains(7) ? "One line changes the pictures that judge."
            : "There are three such lines, and no more.");
    }

    private static float[,] Moved(int down, int right) => Each((row, column) =>
        (row + down, column + right) is ( >= 0 and < 4, >= 0 and < 3) ? Picture[row + down, column + right] : 0);

    private static float[,] Wrapped(int down, int right) =>
        Each((row, column) => Picture[Remainder(row + down, 4), Remainder(column + right, 3)]);

    private static float[,] Clamped(int down, int right) =>
        Each((row, column) => Picture[Math.Clamp(row + down, 0, 3), Math.Clamp(column + right, 0, 2)]);

    private static int Remainder(int number, int by) => (number % by + by) % by;

    private static float[,] Each(Func<int, int, float> pixel)
    {
        var result = new float[4, 3];
        for (var row = 0; row < 4; row++)
        {
            for (var column = 0; column < 3; column++)
                result[row, column] = pixel(row, column);
        }

        return result;
    }
}
