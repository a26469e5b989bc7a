// Exercise 09.2: three equal gradients, with momentum and with Nesterov
double[] answer = { 1 - 0.1 * (1 + 1.9 + 2.71), 1 - 0.1 * (1.9 + 2.71 + 3.439) };

Exercise.Check("09.2", answer)
