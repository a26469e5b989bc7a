// Exercise 01.3: pictures × channels × rows × columns × bytes a number
long? answer = 32 * 3 * 32 * 32 * 4;

Exercise.Check("01.3", answer)
