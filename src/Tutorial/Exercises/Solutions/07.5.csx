// Exercise 07.5: wrong, and with more than 0.9
int[] answer = mistakes.Where(i => predictions.ProbabilitiesOf(i).Max() > 0.9f).ToArray();

Exercise.Check("07.5", answer, predictions)
