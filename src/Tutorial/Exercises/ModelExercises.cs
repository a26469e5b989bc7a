namespace Tutorial;

/// <summary>The exercises of lesson 05, "The model".</summary>
internal static partial class ModelExercises
{
    public static IReadOnlyList<ExerciseDefinition> All { get; } =
    [
        new("05.1",
            "Follow a picture's side through the chain: a 3×3 kernel with a padding of 1 takes nothing off it, a pooling halves it. "
                + "Then count as above.",
            (answer, _) => PaddedChain.Judge(answer))
        {
            Insight = "A side of 8 and not of 6 gives dense1 nearly twice the weights: the first dense layer makes a network large.",
        },
        new("05.2",
            "ByHand.Softmax gives the probabilities. Which one of them does the loss look at, and what does it do with it?",
            (answer, _) => CrossEntropy(answer))
        {
            Insight = "Nine of the ten probabilities do not stand in the formula, but they count all the same: all ten add up to 1.",
        },
        new("05.3",
            "The first loss is near ln 10 where all ten probabilities are near one tenth, whatever the label says. "
                + "Which of the four faults changes the probabilities so much that they no longer are?",
            new ExpectedAnswer(1, 0,
                new Mistake(0, "One of them makes the logits large, and a network that is sure of nonsense has a large loss."),
                new Mistake(
                    2,
                    "Of the two faults in the labels and the two in the numbers, one each leaves the probabilities near one tenth, and more."),
                new Mistake(3, "Where all classes get about one tenth, the loss is the same whatever the label says."),
                new Mistake(4, "Where all classes get about one tenth, the loss is the same whatever the label says.")))
        {
            Insight = "A first loss of ln 10 says that nothing is known yet. It cannot say whether anything can be learned.",
        },
        new("05.4",
            "A tenth of the pictures does not train. The last batch of an epoch may be smaller, and it is a step all the same.",
            new ExpectedAnswer(14_080, 0,
                new Mistake(14_060, "The pictures that are left at the end of an epoch make a batch too."),
                new Mistake(14_063, "Round up in each epoch: a batch does not reach into the next one."),
                new Mistake(14_062, "Round up in each epoch: a batch does not reach into the next one."),
                new Mistake(15_640, "All 50,000 pictures were used; a tenth was taken away."),
                new Mistake(704, "Those are the steps of one epoch.")))
        {
            Insight = "What a training learns is counted in steps, not epochs: with half the batch an epoch has twice as many.",
        },
        MissingLines(),
        new("05.6",
            "Go through all fifteen probabilities: each one above the threshold is a claim. "
                + "It is right where its column is the true class.",
            (answer, _) => PrecisionAndRecall(answer))
        {
            Insight = "A higher threshold makes fewer claims: recall can only fall, and precision usually rises. "
                + "One of the two alone can be made to look good.",
        },
        new("05.7",
            "The second average is 0.9 · 25, since nothing is added to it. Divide both averages by their corrections for t = 2 before "
                + "you divide one by the root of the other.",
            new ExpectedAnswer(AfterTwoSteps(2), 1e-5,
                new Mistake(0.999, "After a gradient of 0 the weight does not stand still: its average is not 0 yet."),
                new Mistake(WithoutCorrection(), "The corrections for the start at 0 were left out."),
                new Mistake(AfterTwoSteps(1), "In the second step t is 2, but the corrections were made with 1."),
                new Mistake(2 - AfterTwoSteps(2), "The sign is wrong: a step goes against the gradient.")))
        {
            Insight = "250 does not show in the answer at all: any other first gradient leads to the same place.",
        },
    ];

    private static ExerciseDefinition MissingLines() => new(
        "05.5",
        "Which loop never gets away from where it began? Which one gives the same loss for the same batch? Of the two that are left, one "
            + "steps along the sum of all gradients so far; the other is surprised by every new class.",
        (answer, _) => MissingLine.Judge(answer))
    {
        Insight = "None of the four throws an error: only measuring shows them. A loop is code, and needs its tests like any other.",
    };

    /// <summary>Exercise 05.7: a weight of 1, the gradients 250 and 0.</summary>
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
