// Exercise 04.1: always the largest class
Func<long[], double> answer = counts => (double)counts.Max() / counts.Sum();

Exercise.Check("04.1", answer)
