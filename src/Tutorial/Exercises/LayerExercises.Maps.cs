namespace Tutorial;

internal static partial class LayerExercises
{
    private const int Side = 6;
    private const int Responses = 3;

    /// <summary>Average pooling of the numbers above 0, with windows that overlap: 3×3, stride 2.</summary>
    private static ExpectedFunction<float[,], float[,]> AveragePoolingAboveZero() =>
        new(AveragePoolingAboveZeroOf(6, 8), AveragePoolingAboveZeroOf(7, 3));

    private static (float[,] Argument, string Name, ExpectedAnswer Expected) AveragePoolingAboveZeroOf(int height, int width)
    {
        // The first window holds zeros only; every other one has some.
        var map = Filled(height, width, (row, column) =>
            row < 3 && column < 3 ? 0 : Math.Max(0, (7 * row * row + 5 * column * column + 3 * row * column) % 23 - 7));
        var (right, sums, touching) = (MeansAboveZero(map, 2), ByHand.SumPool2d(map, 3, 2), MeansAboveZero(map, 3));
        var withoutStride = MeansAboveZero(map, 1);
        int rows = right.GetLength(0), columns = right.GetLength(1);
        return (map, $"a map of {height}×{width}", new ExpectedAnswer(right, 1e-5,
            new Mistake(
                Filled(rows, columns, (row, column) => right[row, column] == 0 ? float.NaN : right[row, column]),
                "In a window without a number above 0 the count is 0, and 0 / 0 is no number: give 0 there."),
            new Mistake(
                ByHand.AveragePool2d(map, 3, 2),
                "That is plain average pooling, where the zeros count: divide by how many numbers are above 0."),
            new Mistake(ByHand.MaxPool2d(map, 3, 2), "Those are the largest numbers; the means are asked for."),
            new Mistake(sums, "Those are the sums: divide by how many numbers are above 0."),
            new Mistake(touching, "The stride is 3, so that the windows touch; with the stride of 2 that is asked for they overlap."),
            new Mistake(withoutStride, "The stride was left out: a window starts at every second pixel."),
            new Mistake(
                Filled(rows, columns, (row, column) => withoutStride[row, column]),
                "The stride was left out: a window starts at 2 * row and 2 * column."),
            new Mistake(Filled(columns, rows, (row, column) => right[column, row]), "Rows and columns are swapped.")));
    }

    /// <summary>The mean of the numbers above 0 in each window of 3×3, of a map without negative numbers; 0 where there is none.</summary>
    private static float[,] MeansAboveZero(float[,] map, int stride)
    {
        var counted = Filled(map.GetLength(0), map.GetLength(1), (row, column) => map[row, column] > 0 ? 1 : 0);
        var (sums, counts) = (ByHand.SumPool2d(map, 3, stride), ByHand.SumPool2d(counted, 3, stride));
        return Filled(sums.GetLength(0), sums.GetLength(1), (row, column) => sums[row, column] / Math.Max(1, counts[row, column]));
    }

    /// <summary>A dense output: the left column of channel 1 minus that of channel 0, of maps of 2×2×3.</summary>
    private static ExpectedAnswer LeftColumns() => new(Weights(-1, 0, 0, -1, 0, 0, 1, 0, 0, 1, 0, 0), 1e-6,
        new Mistake(Weights(1, 0, 0, 1, 0, 0, -1, 0, 0, -1, 0, 0), "That is channel 0 minus channel 1; it is to be the other way round."),
        new Mistake(Weights(-1, -1, -1, 0, 0, 0, 1, 1, 1, 0, 0, 0), "Rows and columns are swapped: those are the top rows."),
        new Mistake(Weights(-1, -1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0), "In a channel the numbers lie row after row, not column after column."),
        new Mistake(
            Weights(-1, 1, 0, 0, 0, 0, -1, 1, 0, 0, 0, 0),
            "That is the order of Keras, with the channel last; here the channel comes first."),
        new Mistake(
            Weights(0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0),
            "That is the left column of channel 1 alone; subtract the one of channel 0."));

    private static int[] Weights(params int[] weights) => weights;

    /// <summary>Three responses on a 6×6 map, for which 2×2 max pooling does not see a move to the right but does see one down.</summary>
    private static Verdict MapThatStaysPut(object answer)
    {
        if (AnswerValues.Read(answer) is not { } given)
            return Verdict.Wrong($"A {answer.GetType().Name} is no map; a float[,] of 6 rows and 6 columns is expected.");
        if (!given.Shape.SequenceEqual([Side, Side]))
            return Verdict.Wrong($"The shape is {given.ShapeText}, and [6, 6] is expected.");
        if (given.Values.Any(value => value is not (0 or 1)) || given.Values.Sum() != Responses)
            return Verdict.Wrong("The map is to hold exactly three ones, and zeros everywhere else.");

        var map = Filled(Side, Side, (row, column) => (float)given.Values[row * Side + column]);
        var staysOnTheWayRight = PooledAlike(map, Filled(Side, Side, (row, column) => column > 0 ? map[row, column - 1] : 0));
        var staysOnTheWayDown = PooledAlike(map, Filled(Side, Side, (row, column) => row > 0 ? map[row - 1, column] : 0));
        return (staysOnTheWayRight, staysOnTheWayDown) switch
        {
            (true, false) => Verdict.Right(
                "Right: to the right every response stays in a window that had one, and down at least one does not."),
            (false, true) => Verdict.Wrong(
                "Rows and columns are swapped: the pooled map stays as it was on the way down, and changes on the way to the right."),
            (false, false) => Verdict.Wrong(
                "On the way to the right the pooled map changes: a response that stands in the right half of its window leaves it."),
            _ => Verdict.Wrong("To the right it stays as it was, but on the way down it does so too: "
                + "a response in the lower half of its window would leave it."),
        };
    }

    private static bool PooledAlike(float[,] one, float[,] other) =>
        ByHand.MaxPool2d(one, 2).Cast<float>().SequenceEqual(ByHand.MaxPool2d(other, 2).Cast<float>());

    private static float[,] Filled(int height, int width, Func<int, int, float> value)
    {
        var map = new float[height, width];
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
                map[row, column] = value(row, column);
        }

        return map;
    }
}
