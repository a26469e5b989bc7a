// Exercise 02.1: the list is the table { 1, 2, 0, 3 }, { 4, 1, 2, 0 }, { 3, 1, 0, 2 }
float[,] answer =
{
    // weight 1 at the top left, 2 to its right, -1 at the bottom right
    { 1 + 2 * 2 - 1, 2 + 2 * 0 - 2, 0 + 2 * 3 - 0 },
    { 4 + 2 * 1 - 1, 1 + 2 * 2 - 0, 2 + 2 * 0 - 2 },
};

Exercise.Check("02.1", answer)
