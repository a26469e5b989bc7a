// Exercise 09.1: the factor 1 − 8η is 0 at 1/8, and −1 at 2/8
double[] answer = { 1 / 8.0, 2 / 8.0 };

Exercise.Check("09.1", answer)
