// Exercise 01.5: what is made of constants is constant, and what is made of a parameter is not, until it is detached
bool[] answer = { true, false, true, false, true };

Exercise.Check("01.5", answer)
