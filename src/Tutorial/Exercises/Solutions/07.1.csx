// Exercise 07.1: rows true, columns predicted
int[] trueClass      = { 0, 0, 0, 1, 1, 2 };
int[] predictedClass = { 0, 1, 1, 1, 2, 2 };
int[,] answer =
{
    { 1, 2, 0 },
    { 0, 1, 1 },
    { 0, 0, 1 },
};

Exercise.Check("07.1", answer)
