// Exercise 02.3: the loops of step 6 with a stride of 3 down and of 2 across
Func<float[,], float[,]> answer = image =>
{
    int size = stroke.GetLength(0);
    int rows = (image.GetLength(0) - size) / 3 + 1;             // divided by the stride, rounded down
    int columns = (image.GetLength(1) - size) / 2 + 1;
    var featureMap = new float[rows, columns];

    for (int row = 0; row < rows; row++)
        for (int column = 0; column < columns; column++)
            for (int i = 0; i < size; i++)
                for (int j = 0; j < size; j++)
                    featureMap[row, column] += image[3 * row + i, 2 * column + j] * stroke[i, j];

    return featureMap;
};

Exercise.Check("02.3", answer, stroke)
