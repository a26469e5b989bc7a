namespace Tutorial;

internal static partial class ConfusionExercises
{
    private const float Sure = 0.9f;

    /// <summary>The accuracy once the two classes that are confused most are one.</summary>
    private static ExpectedAnswer PairAsOneClass(ConfusionMatrix matrix)
    {
        var pair = matrix.ConfusedPairs(1) is [var most] ? most : new ConfusedPair(matrix.ClassNames[0], matrix.ClassNames[1], 0);
        var (first, second) = (matrix.ClassNames.ToList().IndexOf(pair.First), matrix.ClassNames.ToList().IndexOf(pair.Second));
        var right = matrix.Accuracy * matrix.Total;
        return Expected(right + pair.Count, matrix.Total,
            new Mistake(
                (right + matrix.Counts[first, second]) / matrix.Total,
                $"Only {pair.First} taken for {pair.Second} was added; the reverse becomes right too."),
            new Mistake(
                (right + matrix.Counts[second, first]) / matrix.Total,
                $"Only {pair.Second} taken for {pair.First} was added; the reverse becomes right too."),
            new Mistake((right - pair.Count) / matrix.Total, "The pair's mistakes were subtracted; as one class they are right answers."),
            new Mistake((right + pair.Count) / (matrix.Total - pair.Count), "The number of pictures stays the same."),
            new Mistake(right + pair.Count, "That is how many are right; the accuracy is their share."),
            new Mistake(matrix.Accuracy, "That is the accuracy as it was; mistakes within the pair become right answers."),
            new Mistake(0, "A whole number divided by a larger one is 0 in C#; make one of them a double."));
    }

    /// <summary>A guess of how many of the answers with more than 0.9 are right.</summary>
    private static Verdict ShareOfSureAnswers(Predictions predictions, object answer)
    {
        const double CloseEnough = 0.05;
        if (AnswerValues.Read(answer) is not { Shape.Count: 0, Values: [var guess] })
            return Verdict.Wrong("The answer is one number, a share from 0 to 1.");
        if (guess is not (>= 0 and <= 1))
            return Verdict.Wrong("The answer is a share from 0 to 1, not a percentage.");

        int[] sure = [.. Enumerable.Range(0, predictions.Count).Where(image => predictions.ProbabilitiesOf(image).Max() > Sure)];
        if (sure.Length == 0)
            return Verdict.Right("There is no such answer in this run, so every guess is right.");
        var share = sure.Average(image => predictions.Predicted[image] == predictions.Actual[image] ? 1.0 : 0);
        if (Math.Abs(guess - share) <= CloseEnough)
            return Verdict.Right();
        return Verdict.Wrong(guess > share ? "It is right less often than that." : "It is right more often than that.");
    }

    /// <summary>The positions of the mistakes that got more than 0.9, the costliest first.</summary>
    private static ExpectedAnswer SureMistakes(Predictions predictions)
    {
        float[] sureness = [.. Enumerable.Range(0, predictions.Count).Select(image => predictions.ProbabilitiesOf(image).Max())];
        var mistakes = predictions.Mistakes();
        int[] right = [.. mistakes.Where(image => sureness[image] > Sure)];
        return new ExpectedAnswer(right, 0,
            new Mistake(Enumerable.Range(0, predictions.Count).Where(image => sureness[image] > Sure).ToArray(),
                "Those are all pictures that the network was sure of; keep the wrong ones."),
            new Mistake(mistakes, "Those are all mistakes; keep the ones that got more than 0.9."),
            new Mistake(right.Order().ToArray(), "The positions are right, in another order: the costliest comes first."),
            new Mistake(right.Reverse().ToArray(), "The positions are right, in the reverse order: the costliest comes first."),
            new Mistake(mistakes.Where(image => predictions.ProbabilitiesOf(image)[(int)predictions.Actual[image]] > Sure).ToArray(),
                "The probability of the true class was compared; a mistake never has much of it. Take the largest of the ten."));
    }

    private static ExpectedAnswer Expected(double right, long total, params IReadOnlyList<Mistake> mistakes) =>
        new(right / total, Tolerance, mistakes);
}
