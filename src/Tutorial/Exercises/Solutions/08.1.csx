// Exercise 08.1: the gradient of the loss and that of the penalty, 2 · 0.1 · w
double weightNow = 0.6, gradientOfLoss = -0.2, stepSize = 0.5, penaltyLambda = 0.1;
double? answer = weightNow - stepSize * (gradientOfLoss + 2 * penaltyLambda * weightNow);

Exercise.Check("08.1", answer)
