// Exercise 08.9: 0.91 once and 0.01 nine times
double? answer = -0.91 * Math.Log(0.91) - 9 * 0.01 * Math.Log(0.01);

Exercise.Check("08.9", answer)
