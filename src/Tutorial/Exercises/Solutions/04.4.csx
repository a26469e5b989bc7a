// Exercise 04.4: w · (x − mean) / deviation + b = (w / deviation) · x + (b − w · mean / deviation)
Func<double, double, double, double, double[]> answer = (w, b, mean, deviation) =>
    new[] { w / deviation, b - w * mean / deviation };

Exercise.Check("04.4", answer)
