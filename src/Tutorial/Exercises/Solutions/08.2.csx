// Exercise 08.2: off the size, not below 0, the sign put back
Func<double, double, double> answer = (weight, by) => Math.Sign(weight) * Math.Max(Math.Abs(weight) - by, 0);

Exercise.Check("08.2", answer)
