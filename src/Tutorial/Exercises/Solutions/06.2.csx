// Exercise 06.2: the training accuracy of an epoch of four batches
double? answer = (8 + 12 + 16 + 4) / (32.0 + 32 + 32 + 4);

Exercise.Check("06.2", answer)
