namespace Tutorial;

internal static partial class LayerExercises
{
    private const int Side = 6;
    private const int Responses = 3;

    /// <summary>Average pooling with windows that overlap: 3×3, stride 2.</summary>
    private static ExpectedFunction<float[,], float[,]> AveragePooling() => new(AveragePoolingOf(6, 8), AveragePoolingOf(7, 3));

    private static (float[,] Argument, string Name, ExpectedAnswer Expected) AveragePoolingOf(int height, int width)
    {
        var map = Filled(height, width, (row, column) => (7 * row * row + 5 * column * column + 3 * row * column) % 23);
        var right = ByHand.AveragePool2d(map, 3, 2);
        var sums = ByHand.SumPool2d(map, 3, 2);
        var withoutStride = ByHand.AveragePool2d(map, 3, 1);
        int rows = right.GetLength(0), columns = right.GetLength(1);
        return (map, $"a map of {height}×{width}", new ExpectedAnswer(right, 1e-5,
            new Mistake(ByHand.MaxPool2d(map, 3, 2), "Those are the largest numbers; the means are asked for."),
            new Mistake(sums, "Those are the sums: divide by the number of pixels in a window."),
            new Mistake(
                Filled(rows, columns, (row, column) => sums[row, column] / 4),
                "The sums were divided by 4; a window of 3×3 holds nine numbers."),
            new Mistake(
                Filled(rows, columns, (row, column) => sums[row, column] / 3),
                "The sums were divided by 3; a window of 3×3 holds nine numbers."),
            new Mistake(
                ByHand.AveragePool2d(map, 3),
                "The stride is 3, so that the windows touch; with the stride of 2 that is asked for they overlap."),
            new Mistake(withoutStride, "The stride was left out: a window starts at every second pixel."),
            new Mistake(
                Filled(rows, columns, (row, column) => withoutStride[row, column]),
                "The stride was left out: a window starts at 2 * row and 2 * column."),
            new Mistake(Filled(columns, rows, (row, column) => right[column, row]), "Rows and columns are swapped.")));
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
