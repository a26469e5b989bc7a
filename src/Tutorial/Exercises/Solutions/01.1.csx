// Exercise 01.1: how many indices each of them needs
int[] answer = { 4, 0, 2, 1, 3 };

Exercise.Check("01.1", answer)
