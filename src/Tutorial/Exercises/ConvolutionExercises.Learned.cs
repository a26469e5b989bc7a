using static TorchSharp.torch;

namespace Tutorial;

internal static partial class ConvolutionExercises
{
    private const double LargestLoss = 1e-5;

    /// <summary>
    /// Judged by the map that the kernel makes, as its learner does: the hidden kernel itself is nowhere, so nobody can hand it in.
    /// </summary>
    private static ExerciseDefinition HiddenKernel() => new(
        "02.8",
        "Start from nn.Parameter(randn(3, 3)) and go downhill as in the loop above, with hiddenMap in the place of target; "
            + "hand in the parameter.",
        (answer, given) => LearnedKernel(answer, Table(given[0]), Table(given[1])))
    {
        Insight = "900 wanted numbers pinned nine weights down. Networks are trained by this very loop, with more weights and a loss "
            + "that is measured at the end only.",
    };

    private static Verdict LearnedKernel(object answer, float[,] picture, float[,] map)
    {
        if (Kernel(answer, out var kernel) is { } malformed)
            return malformed;
        if (kernel.Cast<float>().Any(weight => !float.IsFinite(weight)))
        {
            return Verdict.Wrong("The weights are no numbers any more: the steps ran away. Take a smaller learning rate, and set the gradient "
                + "to 0 before each backward.");
        }

        var loss = Loss(kernel);
        if (loss <= LargestLoss)
            return Verdict.Right();
        if (Loss(Turned(kernel)) <= LargestLoss)
            return Verdict.Wrong("That is the hidden kernel, turned by 180°: the picture was turned or read backwards.");
        if (Loss(Transposed(kernel)) <= LargestLoss)
            return Verdict.Wrong("Rows and columns of the kernel are swapped.");
        if (answer is Tensor { grad: { } gradient } && gradient.shape.SequenceEqual([3, 3]) && IsSum(ByHand.ToArray2d(gradient)))
        {
            return Verdict.Wrong("The gradient is the sum over several steps: backward adds to what is there. Set it to 0 before each "
                + "backward, with grad?.zero_().");
        }

        return Verdict.Wrong($"The map that this kernel makes is still off: the loss, the mean of the squared errors, is {Short(loss)} and is "
            + $"to be below {Short(LargestLoss)}. Take more steps, or a learning rate that brings the loss down in each of them.");

        double Loss(float[,] one) => Errors(one).Cast<float>().Average(error => (double)error * error);

        float[,] Errors(float[,] one)
        {
            var made = ByHand.Correlate2d(picture, one);
            return Filled(map, (row, column) => made[row, column] - map[row, column]);
        }

        // After a plain step w = v − r·g the gradient g was that of v. The loss is a parabola, so g = G(w) + r·H·g, G its gradient at w
        // and H its curvature, both up to the loss's own factor. A g that is no such mixture was not made in one step.
        bool IsSum(float[,] g)
        {
            var slope = Unit(Flat(ByHand.Correlate2d(picture, Errors(kernel))));
            var curved = Flat(ByHand.Correlate2d(picture, ByHand.Correlate2d(picture, g)));
            var across = Unit(Without(curved, slope));
            var whole = Flat(g);
            return Norm(Without(Without(whole, slope), across)) > 0.05 * Norm(whole);
        }
    }

    private static double[] Flat(float[,] table) => [.. table.Cast<float>().Select(value => (double)value)];

    private static double Norm(double[] vector) => Math.Sqrt(vector.Sum(value => value * value));

    private static double[] Unit(double[] vector) => [.. vector.Select(value => value / Math.Max(1e-30, Norm(vector)))];

    /// <summary>What is left of a vector without its part along a unit vector.</summary>
    private static double[] Without(double[] vector, double[] unit)
    {
        var share = vector.Zip(unit, (one, other) => one * other).Sum();
        return [.. vector.Zip(unit, (one, other) => one - share * other)];
    }

    private static string Short(double value) => value.ToString("G2", System.Globalization.CultureInfo.InvariantCulture);
}
