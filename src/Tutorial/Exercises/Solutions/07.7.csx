// Exercise 07.7: 1 / (1 + exp(-2 / T)) = 0.7, so exp(-2 / T) = 0.3 / 0.7
double? answer = 2 / Math.Log(0.7 / 0.3);

Exercise.Check("07.7", answer)
