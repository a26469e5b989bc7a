namespace Tutorial;

/// <summary>The exercises of lesson 00, "What is a convolutional network?".</summary>
internal static class IntroductionExercises
{
    public static IReadOnlyList<ExerciseDefinition> All { get; } =
    [
        new("00.1",
            "The kernel in the lesson compares right with left. Yours compares below with above: which row is positive, "
                + "and which is negative?",
            new ExpectedAnswer(new float[,] { { -1, -2, -1 }, { 0, 0, 0 }, { 1, 2, 1 } }, 1e-6,
                new Mistake(
                    new float[,] { { -1, 0, 1 }, { -2, 0, 2 }, { -1, 0, 1 } },
                    "That kernel compares right with left: swap rows and columns."),
                new Mistake(
                    new float[,] { { 1, 2, 1 }, { 0, 0, 0 }, { -1, -2, -1 } },
                    "The sign is turned: where below is brighter, this response is negative."),
                new Mistake(new float[,] { { -1, -1, -1 }, { 0, 0, 0 }, { 1, 1, 1 } }, "The middle does not count twice."))),
        new("00.2",
            "Write row and column down separately, and ask of each by how much the digit moves in that direction.",
            new ExpectedAnswer(new[] { 17, 4 }, 0,
                new Mistake(new[] { 4, 17 }, "Rows and columns are swapped: the row comes first."),
                new Mistake(new[] { 12, 7 }, "The response did not move: that would be invariance, and a map is equivariant."),
                new Mistake(new[] { 7, 10 }, "It moved the wrong way: rows are counted downwards, columns to the right."),
                new Mistake(new[] { 9, 12 }, "The two movements are swapped: down changes the row, left the column."))),
        new("00.3",
            "The last layer has a weight from each number that enters it to each class, and one more number for each class. "
                + "How many numbers enter?",
            new ExpectedAnswer(2355, 0,
                new Mistake(2352, "The biases were left out: each class has one."),
                new Mistake(2459, "The convolution was counted too, and it is kept as it is."),
                new Mistake(7850, "That is the layer for ten classes."),
                new Mistake(9411, "The pooling was left out: it makes the maps smaller before they enter."))),
        new("00.4",
            "Call the numbers a, b, a. On a flat stretch of 1 the response is a + b + a, and at the peak it is b.",
            new ExpectedAnswer(new[] { -0.5f, 1, -0.5f }, 1e-6,
                new Mistake(new[] { -1f, 2, -1 }, "It finds peaks, but answers 2 to one of height 1."),
                new Mistake(new[] { -1f, 1, -1 }, "On a flat stretch it does not answer 0: the three numbers must add up to 0."),
                new Mistake(new[] { 0f, 1, 0 }, "On a flat stretch it gives the value back, and not 0."),
                new Mistake(new[] { 0.5f, -1, 0.5f }, "The sign is turned: this finds valleys."))),
        new("00.5",
            "How many places does a window of 3 pixels have along 32? What does pooling leave of them? Then count rows, columns and maps.",
            new ExpectedAnswer(1350, 0,
                new Mistake(5400, "The pooling was left out."),
                new Mistake(2700, "Pooling halves the rows and the columns."),
                new Mistake(1536, "The border was forgotten: a window of 3 pixels has 30 places along 32."),
                new Mistake(225, "That is one map, and there are six."))),
    ];
}
