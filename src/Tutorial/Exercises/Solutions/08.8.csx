// Exercise 08.8: statistics over everything, mirrored digits, changed pictures that judge
int[] answer = { 1, 3, 7 };

Exercise.Check("08.8", answer)
