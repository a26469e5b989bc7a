using System.Globalization;

namespace Tutorial;

/// <summary>The right answer to an exercise, and the wrong ones that are easily given.</summary>
/// <param name="Answer">A number, an array, a list or a tensor of numbers, or a word.</param>
/// <param name="Tolerance">How far a number may be from the right one, in parts of its size (of 1 where it is smaller).</param>
/// <param name="Mistakes">The wrong answers with a name.</param>
internal sealed record ExpectedAnswer(object Answer, double Tolerance, params IReadOnlyList<Mistake> Mistakes)
{
    /// <summary>Judges an answer: the shape first, then number by number.</summary>
    /// <param name="answer">What the learner gave.</param>
    /// <param name="tellsExpected">
    /// Whether a wrong number is told with the right one. For what a learner's function gives, that helps to find the fault; of an answer
    /// that is fixed it would be the solution, which is one click away for those who want it.
    /// </param>
    public Verdict Judge(object answer, bool tellsExpected = false)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (Matches(answer, Answer))
            return Verdict.Right();
        var mistake = Mistakes.FirstOrDefault(mistake => Matches(answer, mistake.Answer));
        return Verdict.Wrong(
            mistake is null ? Difference(answer, tellsExpected) : $"{mistake.Name} {Difference(answer, tellsExpected)}".Trim());
    }

    private bool Matches(object answer, object other)
    {
        if (answer is string || other is string)
        {
            return answer is string said && other is string wanted
                && string.Equals(said.Trim(), wanted, StringComparison.OrdinalIgnoreCase);
        }

        return AnswerValues.Read(answer) is { } given && AnswerValues.Read(other) is { } expected
            && given.Shape.SequenceEqual(expected.Shape) && FirstDifference(given, expected) < 0;
    }

    /// <summary>What is different, in one sentence.</summary>
    private string Difference(object answer, bool tellsExpected)
    {
        if (Answer is string)
            return answer is string ? "That is not the word." : "The answer is a word, in quotes.";
        var expected = AnswerValues.Read(Answer)!;
        if (AnswerValues.Read(answer) is not { } given)
        {
            return $"An answer of type {answer.GetType().Name} is no number, list, array or tensor; "
                + $"one of shape {expected.ShapeText} is expected.";
        }

        if (!given.Shape.SequenceEqual(expected.Shape))
            return $"The shape is {given.ShapeText}, and {expected.ShapeText} is expected.";

        var position = FirstDifference(given, expected);
        var (wrong, right) = (given.Values[position], expected.Values[position]);
        var direction = double.IsNaN(wrong) ? "no number" : wrong < right ? "too small" : "too large";
        if (expected.Shape.Count == 0)
            return $"{Text(wrong)} is {direction}.";
        var difference = tellsExpected ? $"{Text(wrong)}, and {Text(right)} is expected" : $"{Text(wrong)}, which is {direction}";
        return $"The shape is right; the first number that differs, at {expected.Place(position)}, is {difference}.";
    }

    private int FirstDifference(AnswerValues given, AnswerValues expected)
    {
        for (var position = 0; position < expected.Values.Count; position++)
        {
            var (one, other) = (given.Values[position], expected.Values[position]);
            if (!one.Equals(other) && !(double.IsFinite(other) && Math.Abs(one - other) <= Tolerance * Math.Max(1, Math.Abs(other))))
                return position;    // parts of the size of infinity would be every number
        }

        return -1;
    }

    private static string Text(double value) => value.ToString("G7", CultureInfo.InvariantCulture);
}
