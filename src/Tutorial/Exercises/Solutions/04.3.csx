// Exercise 04.3: without biases every layer hands a factor on as it is, and once
double? answer = 255;

Exercise.Check("04.3", answer)
