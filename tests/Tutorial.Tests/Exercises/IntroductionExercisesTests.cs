using static TorchSharp.torch;

namespace Tutorial.Tests.Exercises;

public sealed class IntroductionExercisesTests
{
    public static TheoryData<string, object> Right => new()
    {
        { "00.1", new float[,] { { -1, -2, -1 }, { 0, 0, 0 }, { 1, 2, 1 } } },
        { "00.2", Sum(kernel => kernel.Cast<float>().Sum()) },
        { "00.3", new[] { 17, 4 } },
        { "00.4", Network(old => nn.Sequential(("old", Frozen(old)), ("new", nn.Linear(10, 3)))) },
        { "00.5", new[] { -0.5f, 1, -0.5f } },
        { "00.6", 6 * 15 * 15 },
    };

    public static TheoryData<string, object, string> Wrong => new()
    {
        { "00.1", new float[,] { { -1, 0, 1 }, { -2, 0, 2 }, { -1, 0, 1 } }, "swap rows and columns" },
        { "00.1", new float[,] { { 1, 2, 1 }, { 0, 0, 0 }, { -1, -2, -1 } }, "sign is turned" },
        { "00.1", new float[,] { { -1, -1, -1 }, { 0, 0, 0 }, { 1, 1, 1 } }, "does not count twice" },
        { "00.1", new float[,] { { -.5f, -1, -.5f }, { 0, 0, 0 }, { .5f, 1, .5f } }, "right up to a factor" },
        { "00.1", new float[,] { { -2, -4, -2 }, { 0, 0, 0 }, { 2, 4, 2 } }, "right up to a factor" },
        { "00.2", Sum(kernel => kernel.Cast<float>().Average()), "mean of the kernel's numbers" },
        { "00.2", Sum(kernel => kernel.Cast<float>().Sum(Math.Abs)), "minus signs were lost" },
        { "00.2", Sum(kernel => kernel.Cast<float>().Sum(number => Math.Max(number, 0))), "positive numbers" },
        { "00.2", Sum(kernel => kernel.Cast<float>().Max()), "largest" },
        { "00.2", Sum(FirstThreeByThree), "can be larger" },
        { "00.3", new[] { 4, 17 }, "swapped" },
        { "00.3", new[] { 12, 7 }, "equivariant" },
        { "00.3", new[] { 12 - 5, 7 + 3 }, "wrong way" },
        { "00.3", new[] { 12 - 3, 7 + 5 }, "two movements are swapped" },
        { "00.4", Network(old => Frozen(old)), "new layer is missing" },
        { "00.4", Network(old => nn.Sequential(Frozen(old), nn.Linear(10, 2))), "three classes" },
        { "00.4", Network(old => nn.Sequential(Frozen(old), nn.Linear(10, 4))), "[2, 4]" },
        { "00.4", Network(old => nn.Sequential(Frozen(old), nn.Linear(1176, 3))), "It threw" },
        { "00.4", Network(old => nn.Sequential(Frozen(new DigitNetwork(seed: 1)), nn.Linear(10, 3))), "not all in it" },
        { "00.4", Network(old => Frozen(nn.Sequential(old, nn.Linear(10, 3)))), "Nothing is left to train" },
        { "00.4", Network(old => nn.Sequential(Frozen(old), nn.Linear(10, 3, hasBias: false))), "no biases" },
        { "00.4", Network(old => nn.Sequential(old, nn.Linear(10, 3))), "Nothing is kept" },
        { "00.4", Network(old => nn.Sequential(OnlyConvolutionFrozen(old), nn.Linear(10, 3))), "11,803 parameters" },
        { "00.4", Network(_ => null!), "gives null" },
        { "00.5", new[] { -1f, 2, -1 }, "answers 2" },
        { "00.5", new[] { -1f, 1, -1 }, "must add up to 0" },
        { "00.5", new[] { 0f, 1, 0 }, "gives the value back" },
        { "00.5", new[] { 0.5f, -1, 0.5f }, "valleys" },
        { "00.6", 6 * 30 * 30, "pooling was left out" },
        { "00.6", 6 * 30 * 15, "rows and the columns" },
        { "00.6", 6 * 16 * 16, "border was forgotten" },
        { "00.6", 6 * 14 * 14, "belong to kernels of 5" },
        { "00.6", 6 * 28 * 28, "pooling was left out" },
        { "00.6", 15 * 15, "there are six" },
    };

    public static TheoryData<string, object, string> Malformed => new()
    {
        { "00.1", new float[] { 1, 2, 1 }, "[3, 3] is expected" },
        { "00.2", 0f, "a function from" },
        { "00.3", 17, "[2] is expected" },
        { "00.4", 33, "a function from a DigitNetwork" },
        { "00.5", new[] { 1f, 2 }, "[3] is expected" },
        { "00.6", new[] { 1350 }, "[] is expected" },
    };

    [Theory, MemberData(nameof(Right))]
    public void A_right_answer_is_accepted(string number, object answer) =>
        Assert.Equal(ExerciseOutcome.Right, Exercise.Check(number, answer).Outcome);

    [Theory, MemberData(nameof(Wrong)), MemberData(nameof(Malformed))]
    public void A_wrong_answer_is_refused_and_its_mistake_named(string number, object answer, string name)
    {
        var result = Exercise.Check(number, answer);
        Assert.Equal(ExerciseOutcome.Wrong, result.Outcome);
        Assert.Contains(name, result.Message, StringComparison.Ordinal);
    }

    private static Func<float[,], float> Sum(Func<float[,], float> function) => function;

    private static float FirstThreeByThree(float[,] kernel) => Enumerable.Range(0, Math.Min(3, kernel.GetLength(0)))
        .Sum(row => Enumerable.Range(0, 3).Sum(column => kernel[row, column]));

    private static Func<DigitNetwork, nn.Module<Tensor, Tensor>> Network(Func<DigitNetwork, nn.Module<Tensor, Tensor>> function) =>
        function;

    private static nn.Module<Tensor, Tensor> Frozen(nn.Module<Tensor, Tensor> network)
    {
        foreach (var parameter in network.parameters())
            parameter.requires_grad_(false);
        return network;
    }

    private static DigitNetwork OnlyConvolutionFrozen(DigitNetwork network)
    {
        foreach (var parameter in network.Convolution.parameters())
            parameter.requires_grad_(false);
        return network;
    }
}
