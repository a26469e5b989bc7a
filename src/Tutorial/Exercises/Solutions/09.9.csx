// Exercise 09.9: 1.54 standard errors
double? answer = 1.54 * Math.Sqrt(0.5 * 0.5 / 500);

Exercise.Check("09.9", answer)
