// Exercise 03.4: average pooling of what is above 0, 3×3, stride 2
Func<float[,], float[,]> answer = map =>
{
    var rows = ByHand.OutputSize(map.GetLength(0), 3, 2);
    var columns = ByHand.OutputSize(map.GetLength(1), 3, 2);
    var pooled = new float[rows, columns];
    for (var row = 0; row < rows; row++)
        for (var column = 0; column < columns; column++)
        {
            var window = Enumerable.Range(0, 9).Select(place => map[2 * row + place / 3, 2 * column + place % 3]);
            pooled[row, column] = window.Where(number => number > 0).DefaultIfEmpty(0).Average();
        }
    return pooled;
};

Exercise.Check("03.4", answer)
