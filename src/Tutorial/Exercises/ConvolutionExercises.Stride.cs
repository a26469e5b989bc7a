using static TorchSharp.torch;

namespace Tutorial;

internal static partial class ConvolutionExercises
{
    private const int Stride = 2;

    /// <summary>The kernel is handed in, since a learner may have changed it.</summary>
    private static ExerciseDefinition StrideOfTwo() => new(
        "02.2",
        "The size of the map follows from ⌊(size − kernel) / stride⌋ + 1. The window of the map's row 1 starts in row 2 of the picture.",
        (answer, given) =>
        {
            var kernel = Table(given[0]);
            return new ExpectedFunction<float[,], float[,]>(
                Case("a picture of 7×9 pixels", Picture(7, 9), kernel),
                Case("one of 8×8, whose last row and column stay uncovered", Picture(8, 8), kernel),
                Case("one of 3×3, the size of the kernel", Picture(3, 3), kernel)).Judge(answer);
        });

    private static (float[,] Argument, string Name, ExpectedAnswer Expected) Case(string name, float[,] picture, float[,] kernel)
    {
        var right = ByHand.Correlate2d(picture, kernel, Stride);
        var everyPixel = ByHand.Correlate2d(picture, kernel);
        return (picture, name, new ExpectedAnswer(right, 1e-5,
            new Mistake(everyPixel, "The stride was left out."),
            new Mistake(
                Corner(everyPixel, right),
                "The map has the right size, but its windows still lie one pixel apart: they start at 2 * row and 2 * column."),
            new Mistake(
                Among(everyPixel, right),
                "The windows are right, but the map is as large as with a stride of 1; the rest of it stays 0."),
            new Mistake(Transposed(right), "Rows and columns of the map are swapped.")));
    }

    /// <summary>A picture in which no two windows look alike.</summary>
    private static float[,] Picture(int rows, int columns)
    {
        var picture = new float[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                picture[row, column] = (row * row + 3 * column) % 11;
        }

        return picture;
    }

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
