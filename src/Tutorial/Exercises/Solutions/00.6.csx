// Exercise 00.6: six kernels of 3×3, then pooling by 2×2
int places = 32 - 3 + 1;                        // 30 rows and 30 columns
int? answer = 6 * (places / 2) * (places / 2);

Exercise.Check("00.6", answer)
