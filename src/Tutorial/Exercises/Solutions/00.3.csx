// Exercise 00.3: the last layer for three classes
int entering = 4 * 14 * 14;                     // four maps, after pooling
int? answer = entering * 3 + 3;                 // a weight each, and a bias for each class

Exercise.Check("00.3", answer)
