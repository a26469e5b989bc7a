namespace Tutorial;

/// <summary>The exercises of lesson 00, "What is a convolutional network?".</summary>
internal static class IntroductionExercises
{
    private static readonly ExpectedAnswer BelowMinusAbove = new(
        new float[,] { { -1, -2, -1 }, { 0, 0, 0 }, { 1, 2, 1 } }, 1e-6,
        new Mistake(
            new float[,] { { -1, 0, 1 }, { -2, 0, 2 }, { -1, 0, 1 } },
            "That kernel compares right with left: swap rows and columns."),
        new Mistake(
            new float[,] { { 1, 2, 1 }, { 0, 0, 0 }, { -1, -2, -1 } },
            "The sign is turned: where below is brighter, this response is negative."),
        new Mistake(new float[,] { { -1, -1, -1 }, { 0, 0, 0 }, { 1, 1, 1 } }, "The middle does not count twice."));

    private static readonly ExpectedFunction<float[,], float> EvenArea = new(
        (new float[,] { { 1, 3, 0 }, { -1, 4, -2 } }, "the rows 1, 3, 0 and −1, 4, −2", new ExpectedAnswer(5f, 1e-5,
            new Mistake(5 / 6f, "That is the mean of the kernel's numbers; a response is their sum."),
            new Mistake(11f, "The minus signs were lost: a negative number takes away from the response."),
            new Mistake(8f, "Only the positive numbers were added; where all pixels are 1, the negative ones count too."),
            new Mistake(4f, "That is the largest of the numbers; a response adds up all of them."))),
        (FiveByFive(), "a kernel of 5×5", new ExpectedAnswer(75f, 1e-5,
            new Mistake(0f, "Only the first 3×3 numbers were added: a kernel can be larger."))));

    public static IReadOnlyList<ExerciseDefinition> All { get; } =
    [
        new("00.1",
            "The kernel in the lesson compares right with left. Yours compares below with above: which row is positive, "
                + "and which is negative?",
            (answer, _) => BelowKernel(answer))
        {
            Insight = "Edges in one direction take one kernel, and those in the other direction another: one kernel sees one thing.",
        },
        new("00.2",
            "Each product is the kernel's number times 1. What is left to do with them?",
            (answer, _) => EvenArea.Judge(answer))
        {
            Insight = "So numbers that add up to 0 make a kernel blind to brightness, and leave it edges and patterns to see.",
        },
        new("00.3",
            "Write row and column down separately, and ask of each by how much the digit moves in that direction.",
            new ExpectedAnswer(new[] { 17, 4 }, 0,
                new Mistake(new[] { 4, 17 }, "Rows and columns are swapped: the row comes first."),
                new Mistake(new[] { 12, 7 }, "The response did not move: that would be invariance, and a map is equivariant."),
                new Mistake(new[] { 7, 10 }, "It moved the wrong way: rows are counted downwards, columns to the right."),
                new Mistake(new[] { 9, 12 }, "The two movements are swapped: down changes the row, left the column.")))
        {
            Insight = "The map says where; what is found there has not changed.",
        },
        new("00.4",
            "Four lines of the lesson do it for two classes. Which of their numbers changes?",
            (answer, _) => NewTask.Judge(answer))
        {
            Insight = "However large the network is that you keep, three classes cost eleven new numbers each.",
        },
        new("00.5",
            "Call the numbers a, b, a. On a flat stretch of 1 the response is a + b + a, and at the peak it is b.",
            new ExpectedAnswer(new[] { -0.5f, 1, -0.5f }, 1e-6,
                new Mistake(new[] { -1f, 2, -1 }, "It finds peaks, but answers 2 to one of height 1."),
                new Mistake(new[] { -1f, 1, -1 }, "On a flat stretch it does not answer 0: the three numbers must add up to 0."),
                new Mistake(new[] { 0f, 1, 0 }, "On a flat stretch it gives the value back, and not 0."),
                new Mistake(new[] { 0.5f, -1, 0.5f }, "The sign is turned: this finds valleys.")))
        {
            Insight = "It is the value minus the mean of its neighbours. In two dimensions such a kernel finds spots.",
        },
        new("00.6",
            "How many places does a window of 3 pixels have along 32? What does pooling leave of them? Then count rows, columns and maps.",
            new ExpectedAnswer(1350, 0,
                new Mistake(5400, "The pooling was left out."),
                new Mistake(2700, "Pooling halves the rows and the columns."),
                new Mistake(1536, "The border was forgotten: a window of 3 pixels has 30 places along 32."),
                new Mistake(1176, "28 places along a side belong to kernels of 5 pixels; these have 3."),
                new Mistake(4704, "28 places belong to kernels of 5 pixels, and the pooling was left out."),
                new Mistake(225, "That is one map, and there are six.")))
        {
            Insight = "Such a product decides how large the first dense layer becomes, often the largest part of a network.",
        },
    ];

    // Right up to a factor is nearly right, and deserves to hear it.
    private static Verdict BelowKernel(object answer)
    {
        var verdict = BelowMinusAbove.Judge(answer);
        if (verdict.Outcome == ExerciseOutcome.Right || AnswerValues.Read(answer) is not { Shape: [3, 3] } given)
            return verdict;
        var factor = given.Values[7] / 2;
        var multiple = given.Values.Zip(AnswerValues.Read(BelowMinusAbove.Answer)!.Values, (one, other) => Math.Abs(one - factor * other))
            .All(difference => difference <= 1e-6 * Math.Abs(factor));
        return multiple && factor > 0
            ? Verdict.Wrong("It finds the right places and is right up to a factor: use the numbers 1 and 2, as the kernel of figure "
                + "00.1 does.")
            : verdict;
    }

    private static float[,] FiveByFive()
    {
        var kernel = new float[5, 5];
        for (var row = 0; row < 5; row++)
        {
            for (var column = 0; column < 5; column++)
                kernel[row, column] = row + 2 * column - 3;
        }

        return kernel;
    }
}
