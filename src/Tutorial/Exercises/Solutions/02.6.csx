// Exercise 02.6: positions times weights
int span = 2 * (5 - 1) + 1;                     // with a dilation of 2, the kernel covers 9 pixels
int side = (32 + 2 * 4 - span) / 2 + 1;         // 16 positions along a side
long weights = 24 * 8 * 5 * 5;                  // kernels × channels × height × width
long answer = side * side * weights;

Exercise.Check("02.6", answer)
