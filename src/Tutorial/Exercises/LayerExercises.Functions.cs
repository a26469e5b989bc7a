namespace Tutorial;

internal static partial class LayerExercises
{
    private const string Overflow = "exp overflowed: subtract the largest logit first.";

    /// <summary>A hat of the height 1 over 0 … 2: the weights of ReLU(x), ReLU(x − 1) and ReLU(x − 2).</summary>
    private static ExpectedAnswer HatOfThree() => new(Weights(1, -2, 1), 1e-6,
        new Mistake(
            Weights(1, -1, 0),
            "From 1 on the slopes of the first two cancel, and the line stays at 1: a weight is by how much the slope changes there."),
        new Mistake(Weights(1, -2, 0), "The line goes on falling below 0: the third ReLU has to stop it at 2."),
        new Mistake(Weights(1, -1, -1), "b alone has to turn the slope from 1 to −1 at 1; at 2 the line is to become flat."),
        new Mistake(Weights(1, -1, 1), "The slopes add: up to 1 it is a, up to 2 it is a + b, and from there on a + b + c."),
        new Mistake(Weights(1, 2, 1), "All slopes go up; the line has to turn down at 1."),
        new Mistake(Weights(-1, 2, -1), "The hat is upside down."));

    /// <summary>By how much a change shrinks, at least, on its way through ten sigmoids.</summary>
    private static ExpectedAnswer FactorOfTenSigmoids()
    {
        const double largestSlope = 0.25;
        return new(Math.Pow(1 / largestSlope, 10), 1e-2,
            new Mistake(10 / largestSlope, "The slopes were added; the chain rule multiplies them."),
            new Mistake(Math.Pow(largestSlope, 10), "That is what arrives of a change of 1; the factor is asked for, 1 divided by it."),
            new Mistake(Math.Pow(1 / largestSlope, 9), "That is the factor of nine sigmoids."),
            new Mistake(1 / largestSlope, "That is the factor of one sigmoid."));
    }

    /// <summary>The slope of sigmoid(sigmoid(ReLU(x))).</summary>
    private static ExpectedFunction<double, double> SlopeOfThreeSteps() => new(SlopeAt(1), SlopeAt(0.25), SlopeAt(-3));

    private static (double Argument, string Name, ExpectedAnswer Expected) SlopeAt(double x)
    {
        var afterRelu = Math.Max(0, x);
        var (first, second) = (SigmoidSlope(afterRelu), SigmoidSlope(Sigmoid(afterRelu)));
        return (x, FormattableString.Invariant($"x = {x}"), new ExpectedAnswer(x > 0 ? first * second : 0, 1e-6,
            new Mistake(first * second, "The slope of ReLU is missing: it is 0 for a negative x."),
            new Mistake(
                SigmoidSlope(x) * SigmoidSlope(Sigmoid(x)),
                "ReLU was left out: the first sigmoid gets ReLU(x), which is 0 for a negative x, and its slope is 0 there."),
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
            new Mistake(logits.Select(_ => double.NaN).ToArray(), Overflow),
            new Mistake(logits.Select(_ => double.NegativeInfinity).ToArray(), Overflow),
            new Mistake(
                right.Select(value => -value).ToArray(),
                "The sign is turned: the logarithm of a probability is never above 0. (What is above 0 is the loss of lesson 05.)"),
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
