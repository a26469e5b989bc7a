// Exercise 08.3: 2.776 standard errors to either side of the mean
double[] higherBy = { 0.012, 0.004, -0.003, 0.015, 0.007 };
var meanHigher = higherBy.Average();
var halfWidth = 2.776 * Math.Sqrt(higherBy.Sum(d => (d - meanHigher) * (d - meanHigher)) / 4 / 5);
double[] answer = { meanHigher - halfWidth, meanHigher + halfWidth };

Exercise.Check("08.3", answer)
