// Exercise 00.3: row 12, column 7, moved 5 pixels down and 3 to the left
int[] answer = { 12 + 5, 7 - 3 };

Exercise.Check("00.3", answer)
