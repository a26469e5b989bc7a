// Exercise 02.1: 31 pixels, a 4×4 kernel, stride 3, padding 1, dilation 2
int span = 2 * (4 - 1) + 1;                     // what the kernel covers: 7 pixels
int answer = (31 + 2 * 1 - span) / 3 + 1;

Exercise.Check("02.1", answer)
