// Exercise 03.1: the slopes are 1, then 1 − 2 = −1, then 1 − 2 + 1 = 0
float[] answer = [1, -2, 1];

Exercise.Check("03.1", answer)
