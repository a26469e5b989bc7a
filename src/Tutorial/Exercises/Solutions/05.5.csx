// Exercise 05.5: A does not shuffle, B keeps old gradients, C stays in evaluation mode, D takes no step
int[] answer = { 2, 3, 1, 4 };

Exercise.Check("05.5", answer)
