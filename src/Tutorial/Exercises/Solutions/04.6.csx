// Exercise 04.6: the loss is smallest when the network's probabilities are 0.9 and 0.1 as well
double? answer = -(0.9 * Math.Log(0.9) + 0.1 * Math.Log(0.1));

Exercise.Check("04.6", answer)
