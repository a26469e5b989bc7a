// Exercise 01.1: how many indices each of them needs
int[] answer = { 0, 1, 2, 3, 4 };

Exercise.Check("01.1", answer)
