// Exercise 00.1: below minus above, the middle column counting twice
float[,] answer = { { -1, -2, -1 }, { 0, 0, 0 }, { 1, 2, 1 } };

Exercise.Check("00.1", answer)
