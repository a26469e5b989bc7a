// Exercise 05.4: 45,000 pictures, batches of 64, 20 epochs
int? answer = 20 * (int)Math.Ceiling(45_000 / 64.0);

Exercise.Check("05.4", answer)
