namespace Tutorial;

/// <summary>The exercises of lesson 02, "Convolution by hand".</summary>
internal static partial class ConvolutionExercises
{
    public static IReadOnlyList<ExerciseDefinition> All { get; } =
        [FeatureMap(), Detector(), TwoStrides(), Magnitude(), Sharper(), Multiplications(), PixelsSeen(), HiddenKernel()];

    private static ExerciseDefinition FeatureMap()
    {
        // The list of the lesson, row after row and, as in the mistakes, column after column and as four short rows.
        float[,] picture = { { 1, 2, 0, 3 }, { 4, 1, 2, 0 }, { 3, 1, 0, 2 } };
        float[,] columnByColumn = { { 1, 3, 2, 1 }, { 2, 4, 0, 0 }, { 0, 1, 3, 2 } };
        float[,] fourRows = { { 1, 2, 0 }, { 3, 4, 1 }, { 2, 0, 3 }, { 1, 0, 2 } };
        float[,] kernel = { { 1, 2 }, { 0, -1 } };

        return new ExerciseDefinition(
            "02.1",
            "The first four numbers of the list are the first row of the table. The kernel finds two places down and three across.",
            new ExpectedAnswer(ByHand.Correlate2d(picture, kernel), 0,
                new Mistake(
                    ByHand.Correlate2d(picture, Turned(kernel)),
                    "The kernel was turned by 180°, as mathematics does for a convolution; here it stays as it is."),
                new Mistake(
                    ByHand.Correlate2d(picture, Transposed(kernel)),
                    "Rows and columns of the kernel are swapped: { 1, 2 } is its first row."),
                new Mistake(
                    ByHand.Correlate2d(picture, new float[,] { { 1, 2 }, { 0, 1 } }),
                    "The minus of the last weight was forgotten: the pixel under it is subtracted."),
                new Mistake(
                    ByHand.Correlate2d(columnByColumn, kernel),
                    "The list was written column by column: rows and columns of the picture are swapped."),
                new Mistake(
                    ByHand.Correlate2d(fourRows, kernel),
                    "The list was written as 4 rows of 3; the picture has 3 rows and 4 columns.")))
        {
            Insight = "Six numbers from twelve pixels, with four weights: the same four weights were used at all six places.",
        };
    }

    private static ExerciseDefinition Multiplications()
    {
        const long weights = 24 * 8 * 5 * 5;
        var side = ByHand.OutputSize(32, 5, stride: 2, padding: 4, dilation: 2);

        return new ExerciseDefinition(
            "02.6",
            "First the positions, from the formula for the size of the result. At each of them every weight is used once, "
                + "and there are kernels × channels × height × width weights.",
            new ExpectedAnswer(Squared(side) * weights, 0,
                new Mistake(Squared(ByHand.OutputSize(32, 5, 1, 4, 2)) * weights, "The stride was left out."),
                new Mistake(Squared(ByHand.OutputSize(32, 5, 2, 0, 2)) * weights, "The padding was left out."),
                new Mistake(
                    Squared(ByHand.OutputSize(32, 5, 2, 4, 1)) * weights,
                    "The dilation was left out: the kernel spans more than five pixels."),
                new Mistake(Squared(side - 1) * weights, "The start itself is a position too: add 1 to the number of moves."),
                new Mistake(side * weights, "Those are the positions of one row; there are as many rows."),
                new Mistake(weights, "Those are the weights; each of them is used once at every position."),
                new Mistake(
                    Squared(side) * weights / 8,
                    "Each kernel is as deep as the picture: it has 5×5 weights for each of the 8 channels."),
                new Mistake(Squared(side) * weights / 24, "That is one kernel; the layer has 24."),
                new Mistake(Squared(side) * (weights + 24), "The biases are added, not multiplied.")))
        {
            Insight = "A stride of 2 costs a quarter of what a stride of 1 would; padding and dilation change the positions, never the weights.",
        };
    }

    private static ExerciseDefinition PixelsSeen() => new(
        "02.7",
        "Lay a 3×3 window on the second map's picture, which is the first map. Each of its nine numbers saw 3×3 pixels, and neighbours saw "
            + "many of the same.",
        new ExpectedAnswer(25, 0,
            new Mistake(9, "Those are the numbers of the first map; each of them saw nine pixels."),
            new Mistake(18, "Nine and nine are the weights of the two kernels; the pixels are those under all windows together."),
            new Mistake(81, "Nine windows of nine pixels, but they overlap: most pixels lie in several of them. Count each once."),
            new Mistake(5, "That is one side of the patch; all its pixels are asked for."),
            new Mistake(36, "The second kernel reaches one number further on each side, so the side grows by two, not by three."),
            new Mistake(49, "That would be three such layers.")))
    {
        Insight = "Each further layer of 3×3 kernels adds one pixel on every side. So a deep network sees far, with small kernels.",
    };

    private static long Squared(long side) => side * side;
}
