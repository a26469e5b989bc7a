// Exercise 09.5: a quarter of the noise takes 4² times the pictures
int? answer = 32 * 4 * 4;

Exercise.Check("09.5", answer)
