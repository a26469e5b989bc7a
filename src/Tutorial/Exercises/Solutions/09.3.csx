// Exercise 09.3: a tenth of the rate at which the smoothed loss is lowest
double[] rate = { 1e-5, 1e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1, 3e-1 };
double[] loss = { 2.30, 2.29, 2.10, 1.85, 1.62, 1.58, 1.97, 6.40 };
double? answer = rate[Array.IndexOf(loss, loss.Min())] / 10;

Exercise.Check("09.3", answer)
