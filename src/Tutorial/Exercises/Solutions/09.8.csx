// Exercise 09.8: three different rates; 27 · 1 + 9 · 2 + 3 · 6 epochs
int[] answer = { 3, 27 * 1 + 9 * 2 + 3 * 6 };

Exercise.Check("09.8", answer)
