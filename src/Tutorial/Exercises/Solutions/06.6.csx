// Exercise 06.6: n from 2 · √(a · (1 − a) / n) = 0.01
double? answer = 0.7 * (1 - 0.7) * (2 / 0.01) * (2 / 0.01);

Exercise.Check("06.6", answer)
