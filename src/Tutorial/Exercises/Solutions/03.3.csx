// Exercise 03.3: the slope of sigmoid(sigmoid(ReLU(x)))
double S(double z) => 1 / (1 + Math.Exp(-z));

Func<double, double> answer = x =>
{
    var a = Math.Max(0, x);
    var b = S(a);
    var slopeOfRelu = x > 0 ? 1 : 0;
    var slopeOfFirst = S(a) * (1 - S(a));
    var slopeOfSecond = S(b) * (1 - S(b));      // at b, what the second sigmoid gets
    return slopeOfRelu * slopeOfFirst * slopeOfSecond;
};

Exercise.Check("03.3", answer)
