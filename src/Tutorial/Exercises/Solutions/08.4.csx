// Exercise 08.4: epoch 5 has 1.28, and the epochs 6, 7 and 8 are not lower
double[] wouldBe = { 1.62, 1.41, 1.30, 1.33, 1.28, 1.31, 1.29, 1.30, 1.22, 1.19 };
int[] answer = { 5, 8 };

Exercise.Check("08.4", answer)
