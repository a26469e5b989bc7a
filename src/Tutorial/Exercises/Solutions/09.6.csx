// Exercise 09.6: one convolution of width 16
int? answer = (3 * 3 * 3 + 1) * 16 + (16 * 15 * 15 + 1) * 128 + (128 + 1) * 10;

Exercise.Check("09.6", answer)
