// Exercise 08.6: read only what lies inside
Func<float[,], int, int, float[,]> answer = (picture, down, right) =>
{
    var (height, width) = (picture.GetLength(0), picture.GetLength(1));
    var moved = new float[height, width];
    for (var row = 0; row < height; row++)
    for (var column = 0; column < width; column++)
    {
        var (fromRow, fromColumn) = (row + down, column + right);
        if (fromRow >= 0 && fromRow < height && fromColumn >= 0 && fromColumn < width)
            moved[row, column] = picture[fromRow, fromColumn];
    }
    return moved;
};

Exercise.Check("08.6", answer)
