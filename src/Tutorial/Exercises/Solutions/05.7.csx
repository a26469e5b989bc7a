// Exercise 05.7: the averages are 25 and 62.5 after the first step; then both shrink
var afterFirst = 1 - 0.001 * 250 / (Math.Sqrt(250 * 250) + 1e-7);
var average = 0.9 * 25 / (1 - Math.Pow(0.9, 2));
var square = 0.999 * 62.5 / (1 - Math.Pow(0.999, 2));

double? answer = afterFirst - 0.001 * average / (Math.Sqrt(square) + 1e-7);

Exercise.Check("05.7", answer)
