// Exercise 05.3: only raw bytes change the probabilities; the other three leave them near one tenth
int? answer = 1;

Exercise.Check("05.3", answer)
