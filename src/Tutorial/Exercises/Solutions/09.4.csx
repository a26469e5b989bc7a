// Exercise 09.4: a warm-up, then half a cosine
double full = 0.01;
Func<int, double> answer = step => step < 10
    ? full * (step + 1) / 10
    : full * (1 + Math.Cos(Math.PI * (step - 10) / 90)) / 2;

Exercise.Check("09.4", answer)
