// Exercise 03.2: average pooling, 3×3, stride 2
Func<float[,], float[,]> answer = map =>
{
    var rows = ByHand.OutputSize(map.GetLength(0), 3, 2);
    var columns = ByHand.OutputSize(map.GetLength(1), 3, 2);
    var pooled = new float[rows, columns];
    for (var row = 0; row < rows; row++)
        for (var column = 0; column < columns; column++)
            for (var i = 0; i < 3; i++)
                for (var j = 0; j < 3; j++)
                    pooled[row, column] += map[2 * row + i, 2 * column + j] / 9;
    return pooled;
};

Exercise.Check("03.2", answer)
