namespace Tutorial;

internal static partial class ModelExercises
{
    private static readonly ExpectedFunction<(float[] Logits, int Label), double> CrossEntropyCases = new(
        (([1, 2, 3], 2), "the logits 1, 2, 3 and the class 2", new ExpectedAnswer(0.407606, 1e-4,
            new Mistake(-0.407606, "The minus is missing."),
            new Mistake(-Math.Log(3), "That is the logarithm of the logit: softmax comes first."),
            new Mistake(0.665241, "That is the probability; the loss is minus its logarithm."),
            new Mistake(0.407606 / Math.Log(10), "That is with the logarithm to the base 10; the loss takes the natural one, Math.Log."),
            new Mistake(0.407606 / Math.Log(2), "That is with the logarithm to the base 2; the loss takes the natural one, Math.Log."),
            new Mistake(1.407606, "That is the loss for the class 1: classes are counted from 0."))),
        (([1000, 999], 1), "the logits 1000, 999 and the class 1", new ExpectedAnswer(1.313262, 1e-4,
            new Mistake(double.NaN, "exp(1000) is infinite: subtract the largest logit from all of them first."),
            new Mistake(double.PositiveInfinity, "exp(1000) is infinite: subtract the largest logit from all of them first."))));

    private static readonly ExpectedFunction<float, double[]> Threshold = new(
        (0.5f, "the threshold 0.5", new ExpectedAnswer(new[] { 2 / 3.0, 2 / 5.0 }, 1e-6,
            new Mistake(new[] { 2 / 5.0, 2 / 3.0 }, "Precision and recall are swapped."),
            new Mistake(new[] { 2 / 5.0, 2 / 5.0 }, "Both were divided by the number of pictures; precision is a share of the claims."),
            new Mistake(new[] { 0.0, 0.0 }, "Two whole numbers were divided, which gives a whole number: make one of them a double."),
            new Mistake(
                new[] { 3 / 5.0, 3 / 5.0 },
                "The most probable class was counted whatever its probability; only a number above the threshold is a claim."))),
        (0.7f, "the threshold 0.7", new ExpectedAnswer(new[] { 1, 2 / 5.0 }, 1e-6,
            new Mistake(new[] { 2 / 3.0, 2 / 5.0 }, "A probability equal to the threshold was taken for a claim; only one above it is."))),
        (0.75f, "the threshold 0.75", new ExpectedAnswer(new[] { 1, 2 / 5.0 }, 1e-6)),
        (0.33f, "the threshold 0.33", new ExpectedAnswer(new[] { 3 / 6.0, 3 / 5.0 }, 1e-6,
            new Mistake(new[] { 3 / 5.0, 3 / 5.0 }, "Below one half a picture can make two claims, and both count."))));

    private static Verdict PrecisionAndRecall(object answer) => Threshold.Judge(answer);

    private static Verdict CrossEntropy(object answer) => answer is Func<float[], int, double> function
        ? CrossEntropyCases.Judge(new Func<(float[] Logits, int Label), double>(given => function(given.Logits, given.Label)))
        : Verdict.Wrong(
            $"The answer is of type {answer.GetType().Name}; a function from logits and a class to a loss is expected: (logits, "
                + "label) => …");
}
