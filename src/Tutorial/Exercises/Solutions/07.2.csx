// Exercise 07.2: each column divided by its sum
double[,] answer = new double[10, 10];
for (var column = 0; column < 10; column++)
{
    var called = Enumerable.Range(0, 10).Sum(row => counts[row, column]);
    for (var row = 0; row < 10; row++)
        answer[row, column] = called == 0 ? 0 : (double)counts[row, column] / called;
}

Exercise.Check("07.2", answer, counts)
