namespace Tutorial;

/// <summary>The exercises of lesson 05, "The model".</summary>
internal static class ModelExercises
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
        (0.75f, "the threshold 0.75", new ExpectedAnswer(new[] { 1, 2 / 5.0 }, 1e-6)),
        (0.33f, "the threshold 0.33", new ExpectedAnswer(new[] { 3 / 6.0, 3 / 5.0 }, 1e-6,
            new Mistake(new[] { 3 / 5.0, 3 / 5.0 }, "Below one half a picture can make two claims, and both count."))));

    public static IReadOnlyList<ExerciseDefinition> All { get; } =
    [
        new("05.1",
            "Follow a picture's side through the chain: a 3×3 kernel with a padding of 1 takes nothing off it, a pooling halves it. "
                + "Then count as above.",
            (answer, _) => PaddedChain.Judge(answer)),
        new("05.2",
            "ByHand.Softmax gives the probabilities. Which one of them does the loss look at, and what does it do with it?",
            (answer, _) => CrossEntropy(answer)),
        new("05.3",
            "The second average is 0.9 · 25, since nothing is added to it. Divide both averages by their corrections for t = 2 before "
                + "you divide one by the root of the other.",
            new ExpectedAnswer(AfterTwoSteps(2), 2e-7,
                new Mistake(0.999, "After a gradient of 0 the weight does not stand still: its average is not 0 yet."),
                new Mistake(WithoutCorrection(), "The corrections for the start at 0 were left out."),
                new Mistake(AfterTwoSteps(1), "In the second step t is 2, but the corrections were made with 1."),
                new Mistake(2 - AfterTwoSteps(2), "The sign is wrong: a step goes against the gradient."))),
        new("05.4",
            "A tenth of the pictures does not train. The last batch of an epoch may be smaller, and it is a step all the same.",
            new ExpectedAnswer(14_080, 0,
                new Mistake(14_060, "The pictures that are left at the end of an epoch make a batch too."),
                new Mistake(14_063, "Round up in each epoch: a batch does not reach into the next one."),
                new Mistake(14_062, "Round up in each epoch: a batch does not reach into the next one."),
                new Mistake(15_640, "All 50,000 pictures were used; a tenth was taken away."),
                new Mistake(704, "Those are the steps of one epoch."))),
        new("05.5",
            "Go through all fifteen probabilities: each one above the threshold is a claim. "
                + "It is right where its column is the true class.",
            (answer, _) => Threshold.Judge(answer)),
    ];

    private static Verdict CrossEntropy(object answer) => answer is Func<float[], int, double> function
        ? CrossEntropyCases.Judge(new Func<(float[] Logits, int Label), double>(given => function(given.Logits, given.Label)))
        : Verdict.Wrong(
            $"The answer is of type {answer.GetType().Name}; a function from logits and a class to a loss is expected: (logits, "
                + "label) => …");

    /// <summary>Exercise 05.3: a weight of 1, the gradients 250 and 0.</summary>
    /// <param name="secondStep">What t is in the second step.</param>
    private static double AfterTwoSteps(int secondStep)
    {
        var first = ByHand.AdamStep(1, 250, 0, 0, 1);
        return ByHand.AdamStep(first.Weight, 0, first.Average, first.Square, secondStep).Weight;
    }

    /// <summary>In a step as late as this the corrections divide by 1.</summary>
    private static double WithoutCorrection()
    {
        const int Late = 1_000_000;
        var first = ByHand.AdamStep(1, 250, 0, 0, Late);
        return ByHand.AdamStep(first.Weight, 0, first.Average, first.Square, Late).Weight;
    }
}
