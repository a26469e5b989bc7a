// Exercise 04.5: one-hot rows of which a tenth is shared among all ten classes
Func<int[], float[,]> answer = numbers =>
{
    var rows = new float[numbers.Length, 10];
    for (var row = 0; row < numbers.Length; row++)
        for (var place = 0; place < 10; place++)
            rows[row, place] = place == numbers[row] ? 0.91f : 0.01f;
    return rows;
};

Exercise.Check("04.5", answer)
