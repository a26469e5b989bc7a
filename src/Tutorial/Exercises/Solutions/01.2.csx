// Exercise 01.2: once round the clock
int[] answer = { 100 - 200 + 256, 16 * 20 - 256 };

Exercise.Check("01.2", answer)
