using static TorchSharp.torch;

namespace Tutorial;

internal static partial class ConvolutionExercises
{
    private const int Across = 2;
    private const int Down = 3;

    /// <summary>
    /// The kernel is handed in, since a learner may have changed it. The two strides differ, so that what knows one alone is no answer.
    /// </summary>
    private static ExerciseDefinition TwoStrides() => new(
        "02.3",
        "Each side of the map follows from ⌊(size − kernel) / stride⌋ + 1, with its own stride. The window of the map's row 1 starts in row 3 "
            + "of the picture, the one of its column 1 in column 2.",
        (answer, given) =>
        {
            var kernel = Table(given[0]);
            return new ExpectedFunction<float[,], float[,]>(
                Case("a picture of 9×9 pixels", Picture(9, 9), kernel),
                Case("one of 8×8, whose last rows and column stay uncovered", Picture(8, 8), kernel),
                Case("one of 6×11", Picture(6, 11), kernel),
                Case("one of 3×3, the size of the kernel", Picture(3, 3), kernel)).Judge(answer);
        })
    {
        Insight = "The map has about a sixth of the numbers, and costs a sixth of the multiplications. The picture is read more coarsely, not cut.",
    };

    private static (float[,] Argument, string Name, ExpectedAnswer Expected) Case(string name, float[,] picture, float[,] kernel)
    {
        var everyPixel = ByHand.Correlate2d(picture, kernel);
        var right = Every(Down, Across, everyPixel);
        return (picture, name, new ExpectedAnswer(right, 1e-5,
            new Mistake(everyPixel, "The strides were left out."),
            new Mistake(
                ByHand.Correlate2d(picture, kernel, Across),
                "The stride is 2 in both directions; down it is 3. A call with one stride does not do it."),
            new Mistake(
                ByHand.Correlate2d(picture, kernel, Down),
                "The stride is 3 in both directions; across it is 2. A call with one stride does not do it."),
            new Mistake(Every(Across, Down, everyPixel), "The strides are swapped: across the window moves by 2, down by 3."),
            new Mistake(
                Corner(everyPixel, right),
                "The map has the right size, but its windows still lie one pixel apart: they start at 3 * row and 2 * column."),
            new Mistake(
                Among(everyPixel, right),
                "The windows are right, but the map is as large as with a stride of 1; the rest of it stays 0."),
            new Mistake(Transposed(right), "Rows and columns of the map are swapped.")));
    }

    /// <summary>A picture in which no two windows look alike.</summary>
    private static float[,] Picture(int rows, int columns) =>
        Filled(new float[rows, columns], (row, column) => (row * row + 3 * column) % 11);

    /// <summary>Every third row, say, and every second number of it.</summary>
    private static float[,] Every(int down, int across, float[,] map) => Filled(
        new float[(map.GetLength(0) - 1) / down + 1, (map.GetLength(1) - 1) / across + 1],
        (row, column) => map[down * row, across * column]);

    /// <summary>The top left of a map, as large as another.</summary>
    private static float[,] Corner(float[,] map, float[,] other) => Filled(other, (row, column) => map[row, column]);

    /// <summary>The numbers of a smaller map in the corner of one of zeros, as large as another.</summary>
    private static float[,] Among(float[,] other, float[,] map) =>
        Filled(other, (row, column) => row < map.GetLength(0) && column < map.GetLength(1) ? map[row, column] : 0);

    private static float[,] Turned(float[,] kernel) =>
        Filled(kernel, (row, column) => kernel[kernel.GetLength(0) - 1 - row, kernel.GetLength(1) - 1 - column]);

    private static float[,] Transposed(float[,] table) =>
        Filled(new float[table.GetLength(1), table.GetLength(0)], (row, column) => table[column, row]);

    private static float[,] Filled(float[,] size, Func<int, int, float> number)
    {
        var filled = new float[size.GetLength(0), size.GetLength(1)];
        for (var row = 0; row < filled.GetLength(0); row++)
        {
            for (var column = 0; column < filled.GetLength(1); column++)
                filled[row, column] = number(row, column);
        }

        return filled;
    }

    private static float[,] Table(object given) => given as float[,] ?? ByHand.ToArray2d((Tensor)given);
}
