// Exercise 07.3: the accuracy when the pair confused most is one class
double? answer = (double)(correct + counts[a, b] + counts[b, a]) / pictures.Count;

Exercise.Check("07.3", answer, matrix)
