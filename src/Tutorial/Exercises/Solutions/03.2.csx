// Exercise 03.2: ten slopes of at most a quarter
double? answer = Math.Pow(4, 10);

Exercise.Check("03.2", answer)
