// Exercise 07.2: each column divided by its sum
double[,] answer = new double[classes, classes];
for (var column = 0; column < classes; column++)
{
    var called = Enumerable.Range(0, classes).Sum(row => counts[row, column]);
    for (var row = 0; row < classes; row++)
        answer[row, column] = called == 0 ? 0 : (double)counts[row, column] / called;
}

Exercise.Check("07.2", answer, counts)
