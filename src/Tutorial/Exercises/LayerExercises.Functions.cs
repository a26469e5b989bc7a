namespace Tutorial;

internal static partial class LayerExercises
{
    /// <summary>The slope of sigmoid(sigmoid(ReLU(x))).</summary>
    private static ExpectedFunction<double, double> SlopeOfThreeSteps() => new(SlopeAt(1), SlopeAt(0.25), SlopeAt(-3));

    private static (double Argument, string Name, ExpectedAnswer Expected) SlopeAt(double x)
    {
        var afterRelu = Math.Max(0, x);
        var (first, second) = (SigmoidSlope(afterRelu), SigmoidSlope(Sigmoid(afterRelu)));
        return (x, FormattableString.Invariant($"x = {x}"), new ExpectedAnswer(x > 0 ? first * second : 0, 1e-6,
            new Mistake(first * second, "The slope of ReLU is missing: it is 0 for a negative x."),
            new Mistake(
                SigmoidSlope(x) * SigmoidSlope(x),
                "Both slopes were taken at x; the second sigmoid gets what the first one gives."),
            new Mistake(first + second, "The slopes were added; the chain rule multiplies them."),
            new Mistake(first, "One of the two sigmoids is missing."),
            new Mistake(Sigmoid(Sigmoid(afterRelu)), "That is y itself, not its slope.")));
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double SigmoidSlope(double x) => Sigmoid(x) * (1 - Sigmoid(x));

    /// <summary>The natural logarithm of softmax, without overflow and without a probability that is rounded to 0.</summary>
    private static ExpectedFunction<double[], double[]> LogarithmOfSoftmax() => new(
        LogarithmsOf("the logits 2, 1, −1", 2, 1, -1),
        LogarithmsOf("the logits 1002, 1001, 999", 1002, 1001, 999),
        LogarithmsOf("the logits 0, −1000", 0, -1000));

    private static (double[] Argument, string Name, ExpectedAnswer Expected) LogarithmsOf(string name, params double[] logits)
    {
        var largest = logits.Max();
        var logarithmOfSum = Math.Log(logits.Sum(logit => Math.Exp(logit - largest)));
        var right = logits.Select(logit => logit - largest - logarithmOfSum).ToArray();
        var probabilities = right.Select(Math.Exp).ToArray();
        return (logits, name, new ExpectedAnswer(right, 1e-6,
            new Mistake(logits.Select(_ => double.NaN).ToArray(), "exp overflowed: subtract the largest logit first."),
            new Mistake(probabilities.Select(probability => Math.Log(probability)).ToArray(),
                "A probability too small for a double was rounded to 0, and its logarithm is −∞: do not form the probabilities, "
                    + "subtract the logarithm of the sum."),
            new Mistake(probabilities, "Those are the probabilities; their logarithms are asked for."),
            new Mistake(
                right.Select(value => value / Math.Log(10)).ToArray(),
                "That is the logarithm to base 10; take the natural one, Math.Log."),
            new Mistake(
                logits.Select(logit => logit - largest).ToArray(),
                "The sum was not divided by: the logarithm of the sum is missing."),
            new Mistake(
                logits.Select(logit => logit - logarithmOfSum).ToArray(),
                "The largest logit was subtracted in the sum only; subtract it from the logit in front as well.")));
    }
}
