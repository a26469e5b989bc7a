namespace Tutorial.Tests.Exercises;

public sealed class IntroductionExercisesTests
{
    public static TheoryData<string, object> Right => new()
    {
        { "00.1", new float[,] { { -1, -2, -1 }, { 0, 0, 0 }, { 1, 2, 1 } } },
        { "00.2", new[] { 17, 4 } },
        { "00.3", 784 * 3 + 3 },
        { "00.4", new[] { -0.5f, 1, -0.5f } },
        { "00.5", 6 * 15 * 15 },
    };

    public static TheoryData<string, object, string> Wrong => new()
    {
        { "00.1", new float[,] { { -1, 0, 1 }, { -2, 0, 2 }, { -1, 0, 1 } }, "swap rows and columns" },
        { "00.1", new float[,] { { 1, 2, 1 }, { 0, 0, 0 }, { -1, -2, -1 } }, "sign is turned" },
        { "00.1", new float[,] { { -1, -1, -1 }, { 0, 0, 0 }, { 1, 1, 1 } }, "does not count twice" },
        { "00.2", new[] { 4, 17 }, "swapped" },
        { "00.2", new[] { 12, 7 }, "equivariant" },
        { "00.2", new[] { 12 - 5, 7 + 3 }, "wrong way" },
        { "00.2", new[] { 12 - 3, 7 + 5 }, "two movements are swapped" },
        { "00.3", 784 * 3, "biases were left out" },
        { "00.3", 784 * 3 + 3 + 104, "convolution was counted" },
        { "00.3", 784 * 10 + 10, "ten classes" },
        { "00.3", 4 * 28 * 28 * 3 + 3, "pooling was left out" },
        { "00.4", new[] { -1f, 2, -1 }, "answers 2" },
        { "00.4", new[] { -1f, 1, -1 }, "must add up to 0" },
        { "00.4", new[] { 0f, 1, 0 }, "gives the value back" },
        { "00.4", new[] { 0.5f, -1, 0.5f }, "valleys" },
        { "00.5", 6 * 30 * 30, "pooling was left out" },
        { "00.5", 6 * 30 * 15, "rows and the columns" },
        { "00.5", 6 * 16 * 16, "border was forgotten" },
        { "00.5", 15 * 15, "there are six" },
    };

    public static TheoryData<string, object, string> Malformed => new()
    {
        { "00.1", new float[] { 1, 2, 1 }, "[3, 3] is expected" },
        { "00.2", 17, "[2] is expected" },
        { "00.3", "many", "is no number" },
        { "00.4", new[] { 1f, 2 }, "[3] is expected" },
        { "00.5", new[] { 1350 }, "[] is expected" },
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
}
