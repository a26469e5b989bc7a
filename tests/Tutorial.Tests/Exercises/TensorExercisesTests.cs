using static TorchSharp.torch;

namespace Tutorial.Tests.Exercises;

public sealed class TensorExercisesTests
{
    public static TheoryData<string, object> Right => new()
    {
        { "01.1", new[] { 4, 0, 2, 1, 3 } },
        { "01.2", new[] { (int)unchecked((byte)(100 - 200)), unchecked((byte)(16 * 20)) } },
        { "01.4", Function(batch => batch - batch.mean([0, 2, 3]).reshape(3, 1, 1)) },
        { "01.4", Function(batch => batch - batch.mean([0, 2, 3], keepdim: true)) },
        { "01.3", Sum((first, second) => first + second.to(first.device)) },
        { "01.3", Sum((first, second) => second.to(first.device) + first) },
        { "01.5", new[] { true, false, true, false, true } },
        { "01.6", Function(batch => batch.matmul(Weights().t()) + Biases()) },
        { "01.6", Function(batch => nn.functional.linear(batch, Weights(), Biases())) },
        { "01.7", new[] { -0.08f, 1.88f, 3 } },
    };

    public static TheoryData<string, object, string> Wrong => new()
    {
        { "01.1", new[] { 98304, 1, 784, 5, 3072 }, "how many numbers there are" },
        { "01.1", new[] { 4, 1, 2, 1, 3 }, "no dimension at all" },
        { "01.1", new[] { 3, 0, 2, 1, 3 }, "one dimension more" },
        { "01.2", new[] { -100, 320 }, "int32" },
        { "01.2", new[] { 0, 255 }, "does not stop" },
        { "01.2", new[] { 155, 65 }, "at 256" },
        { "01.3", Sum((first, second) => first + second), "it threw" },
        { "01.3", Sum((first, second) => first.to(second.device) + second), "it threw" },
        { "01.3", Sum((first, _) => first), "not added" },
        { "01.3", Sum((first, second) => (first + second.to(first.device)).sum()), "For two tensors on cpu" },
        { "01.3", Sum((_, _) => null!), "gives null" },
        { "01.3", Sum((first, second) => first.device_type == TorchSharp.DeviceType.META ? second : first + second), "lies on cpu" },
        { "01.5", new[] { true, false, true, false, false }, "detach" },
        { "01.5", new[] { true, false, true, true, true }, "made of a parameter" },
        { "01.5", new[] { true, false, false, false, true }, "constants alone" },
        { "01.5", new[] { true, true, true, true, true }, "w is no constant" },
        { "01.5", new[] { false, true, false, true, false }, "other way round" },
        { "01.4", Function(batch => batch - batch.mean()), "mean of everything" },
        { "01.4", Function(batch => batch - batch.mean([2, 3], keepdim: true)), "for each picture" },
        { "01.4", Function(batch => batch - batch.mean([0], keepdim: true)), "mean picture" },
        { "01.4", Function(batch => batch.mean([0, 2, 3])), "still to be subtracted" },
        { "01.4", Function(batch => batch - batch.mean([0, 2, 3])), "must match" },
        { "01.6", Function(batch => batch.matmul(Weights().t())), "biases were left out" },
        { "01.6", Function(batch => (batch.matmul(Weights().t()) + Biases()).t()), "swapped" },
        { "01.7", new[] { 2.08f, 2.12f, 3 }, "uphill" },
        { "01.7", new[] { 0.64f, 1.88f, 3 }, "x², and not x" },
        { "01.7", new[] { -0.08f, 1.88f, 2.28f }, "constant" },
        { "01.7", new[] { 0.46f, 1.94f, 3 }, "twice the number" },
        { "01.7", new[] { 108f, 12, 0 }, "still to be taken" },
    };

    public static TheoryData<string, object, string> Malformed => new()
    {
        { "01.1", 4, "[5] is expected" },
        { "01.2", "156", "is no number" },
        { "01.3", 3, "a function from two tensors" },
        { "01.4", 0, "a function from Tensor to Tensor is expected" },
        { "01.5", new[] { true, false }, "[5] is expected" },
        { "01.6", new[] { 10 }, "a function from Tensor to Tensor is expected" },
        { "01.7", new[] { -0.08f, 1.88f }, "[3] is expected" },
    };

    [Theory, MemberData(nameof(Right))]
    public void A_right_answer_is_accepted(string number, object answer)
    {
        var result = Exercise.Check(number, answer);
        Assert.True(result.Outcome == ExerciseOutcome.Right, result.Message);
    }

    [Theory, MemberData(nameof(Wrong)), MemberData(nameof(Malformed))]
    public void A_wrong_answer_is_refused_and_its_mistake_named(string number, object answer, string name)
    {
        var result = Exercise.Check(number, answer);
        Assert.Equal(ExerciseOutcome.Wrong, result.Outcome);
        Assert.Contains(name, result.Message, StringComparison.Ordinal);
    }

    private static Func<Tensor, Tensor, Tensor> Sum(Func<Tensor, Tensor, Tensor> function) => function;

    private static Func<Tensor, Tensor> Function(Func<Tensor, Tensor> function) => function;

    private static Tensor Weights() => tensor(new float[,] { { 1, 0, 2 }, { 0, 3, 1 } });

    private static Tensor Biases() => tensor(new float[] { 10, 20 });
}
