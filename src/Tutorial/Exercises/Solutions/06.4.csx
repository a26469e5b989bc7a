// Exercise 06.4: the highest of ten lies about one and a half standard errors above the truth
double? answer = 0.7 + 1.5 * Math.Sqrt(0.7 * 0.3 / 1000);

Exercise.Check("06.4", answer)
