namespace Tutorial;

/// <summary>The exercises of lesson 02, "Convolution by hand".</summary>
internal static partial class ConvolutionExercises
{
    public static IReadOnlyList<ExerciseDefinition> All { get; } =
        [FeatureMap(), StrideOfTwo(), Sharper(), Multiplications(), HiddenKernel()];

    private static ExerciseDefinition FeatureMap()
    {
        // The list of the lesson, row after row and, as in the mistake, column after column.
        float[,] picture = { { 1, 2, 0, 3 }, { 4, 1, 2, 0 }, { 3, 1, 0, 2 } };
        float[,] columnByColumn = { { 1, 3, 2, 1 }, { 2, 4, 0, 0 }, { 0, 1, 3, 2 } };
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
                    ByHand.Correlate2d(columnByColumn, kernel),
                    "The list was written column by column: rows and columns of the picture are swapped.")));
    }

    private static ExerciseDefinition Sharper() => new(
        "02.3",
        "Blurring has a kernel. The picture as it is has one as well, with a single weight that is not 0. "
            + "Kernels can be added and subtracted.",
        new ExpectedAnswer(CenterAndRing(2 - Ninth, -Ninth), 0.005,
            new Mistake(CenterAndRing(2, -Ninth), "The pixel is one of the nine as well: its share goes off the 2."),
            new Mistake(
                CenterAndRing(1 - Ninth, -Ninth),
                "That is the detail alone, with weights that add up to 0; the picture itself is to be added."),
            new Mistake(CenterAndRing(2 + Ninth, Ninth), "The blurred picture was added; it is to be subtracted."),
            new Mistake(CenterAndRing(17, -1), "The weights add up to 9, so the picture gets nine times as bright: divide by 9."),
            new Mistake(CenterAndRing(1, -1), "A mean is the sum divided by 9: the sum itself was subtracted.")));

    private static ExerciseDefinition Multiplications()
    {
        const long weights = 24 * 8 * 5 * 5;
        var side = ByHand.OutputSize(32, 5, stride: 2, padding: 4, dilation: 2);

        return new ExerciseDefinition(
            "02.4",
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
                new Mistake(
                    Squared(side) * weights / 8,
                    "Each kernel is as deep as the picture: it has 5×5 weights for each of the 8 channels."),
                new Mistake(Squared(side) * weights / 24, "That is one kernel; the layer has 24."),
                new Mistake(Squared(side) * (weights + 24), "The biases are added, not multiplied.")));
    }

    /// <summary>The hidden kernel is handed in, since its weights are random.</summary>
    private static ExerciseDefinition HiddenKernel() => new(
        "02.5",
        "Start from nn.Parameter(randn(3, 3)) and go downhill as in the loop above, with hiddenMap in the place of target; "
            + "hand in the parameter.",
        (answer, given) =>
        {
            var hidden = Table(given[0]);
            return new ExpectedAnswer(hidden, 0.01,
                new Mistake(Turned(hidden), "That is the hidden kernel, turned by 180°: the picture was turned or read backwards."),
                new Mistake(Transposed(hidden), "Rows and columns of the kernel are swapped.")).Judge(answer);
        });

    private const float Ninth = 1f / 9;

    private static float[,] CenterAndRing(float center, float ring) =>
        new[,] { { ring, ring, ring }, { ring, center, ring }, { ring, ring, ring } };

    private static long Squared(long side) => side * side;
}
