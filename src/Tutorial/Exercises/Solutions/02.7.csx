// Exercise 02.7: the nine windows of the first layer cover 3 + 2 pixels across and down
int? answer = (3 + 2) * (3 + 2);

Exercise.Check("02.7", answer)
