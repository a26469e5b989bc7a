using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class DatasetExercisesTests : IDisposable
{
    /// <summary>Red is the darkest class and blue the brightest, though the brightest single picture is a green one.</summary>
    private readonly ImageDataset images = new(
        tensor(new byte[] { 10, 110, 0, 200, 120, 100 }).reshape(6, 1, 1, 1).expand(6, 3, 2, 2).contiguous(),
        tensor(new long[] { 0, 2, 1, 1, 2, 2 }), ["red", "green", "blue"], "six pictures");

    public void Dispose() => images.Dispose();

    public static TheoryData<string, object> Right => new()
    {
        { "04.1", (Func<long[], double>)(counts => counts.Sum(count => Math.Pow((double)count / counts.Sum(), 2))) },
        { "04.3", 255 },
        {
            "04.4",
            (Func<double, double, double, double, double[]>)((w, b, mean, deviation) => [w / deviation, b - w / deviation * mean]) },
        { "04.5", (Func<int[], float[,]>)(labels => Smoothed(labels, 0.91f, 0.01f)) },
        { "04.6", 0.325083 },
    };

    public static TheoryData<string, object, string> Wrong => new()
    {
        { "04.1", (Func<long[], double>)(counts => counts.Sum(count => count / counts.Sum())), "Two whole numbers were divided" },
        { "04.1", (Func<long[], double>)(counts => 1.0 / counts.Length), "each class equally often" },
        { "04.1", (Func<long[], double>)(counts => (double)counts.Max() / counts.Sum()), "naming the largest class every time" },
        { "04.1", (Func<long[], double>)(counts => counts.Sum(count => (double)count / counts.Sum())), "multiply them" },
        { "04.1", 0.44, "The answer is " },
        { "04.3", 1, "larger goes out larger" },
        { "04.3", 65025, "The factor is not multiplied again by each layer" },
        { "04.3", 1 / 255.0, "the factor is above 1" },
        { "04.3", 100, "100 is too small." },
        { "04.4", Unit((w, b, mean, deviation) => [w / deviation, b]), "The bias changes too" },
        { "04.4", Unit((w, b, mean, deviation) => [w / deviation, b + w * mean / deviation]), "The mean is subtracted" },
        { "04.4", Unit((w, b, mean, deviation) => [w / deviation, b - w * mean]), "like everything in the brackets" },
        { "04.4", Unit((w, b, mean, deviation) => [w * deviation, b - w * mean * deviation]), "is dividing w by it" },
        { "04.4", Unit((w, b, mean, deviation) => [b - w * mean / deviation, w / deviation]), "Weight and bias are swapped." },
        { "04.4", new[] { 8.0, -3 }, "(w, b, mean, deviation) =>" },
        { "04.5", Rows(labels => Smoothed(labels, 1, 0)), "Those are the one-hot rows" },
        { "04.5", Rows(labels => Smoothed(labels, 0.9f, 0.1f)), "add up to 1.8" },
        { "04.5", Rows(labels => Smoothed(labels, 0.9f, 0.1f / 9)), "among the other nine" },
        { "04.5", Rows(labels => Smoothed(labels, 0.9f, 0.01f)), "add up to 0.99" },
        { "04.5", Rows(labels => Transposed(Smoothed(labels, 0.91f, 0.01f))), "Rows and columns are swapped" },
        { "04.5", Rows(labels => Smoothed([.. labels.Select(label => label - 1)], 0.91f, 0.01f)), "The classes were counted from 1" },
        { "04.5", Rows(labels => new float[labels.Length, 10]), "All numbers are 0" },
        {
            "04.5",
            Rows(labels => throw new InvalidOperationException("nothing yet")),
            "The function threw InvalidOperationException: nothing yet" },
        { "04.6", 0.0, "of a label that is certain" },
        { "04.6", 0.105361, "Only the likelier class was counted" },
        { "04.6", 0.468996, "to the base 2" },
        { "04.6", "a little", "An" },
    };

    [Theory, MemberData(nameof(Right))]
    public void The_right_answer_is_accepted(string number, object answer) =>
        Assert.Equal(ExerciseOutcome.Right, Exercise.Check(number, answer).Outcome);

    [Theory, MemberData(nameof(Wrong))]
    public void A_wrong_answer_is_told_its_mistake(string number, object answer, string words)
    {
        var result = Exercise.Check(number, answer);
        Assert.Equal(ExerciseOutcome.Wrong, result.Outcome);
        Assert.Contains(words, result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("blue", ExerciseOutcome.Right, "")]
    [InlineData("red", ExerciseOutcome.Wrong, "That is the darkest")]
    [InlineData("green", ExerciseOutcome.Wrong, "the brightest single picture")]
    [InlineData("grey", ExerciseOutcome.Wrong, "'grey' is no class; they are red, green, blue.")]
    public void The_brightest_class_is_that_of_the_pictures_handed_in(string answer, ExerciseOutcome outcome, string words)
    {
        var result = Exercise.Check("04.2", answer, images);
        Assert.Equal(outcome, result.Outcome);
        Assert.Contains(words, result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_between_the_darkest_and_the_brightest_is_told_how_bright_it_is_and_how_many_are_brighter()
    {
        using var three = new ImageDataset(
            tensor(new byte[] { 255, 0, 102, 103 }).reshape(4, 1, 1, 1).expand(4, 3, 2, 2).contiguous(),
            tensor(new long[] { 0, 1, 2, 2 }), ["white", "black", "grey"], "four pictures");

        Assert.Contains(
            "has a mean of 0.402 on the scale from 0 to 1, and 1 of the others more",
            Exercise.Check("04.2", "grey", three).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_pictures_are_not_handed_in_the_check_asks_for_them() =>
        Assert.Contains(
            "Exercise.Check(\"04.2\", answer, data.Training)",
            Exercise.Check("04.2", "blue").Message,
            StringComparison.Ordinal);

    private static Func<double, double, double, double, double[]> Unit(Func<double, double, double, double, double[]> unit) => unit;

    private static Func<int[], float[,]> Rows(Func<int[], float[,]> rows) => rows;

    private static float[,] Smoothed(int[] labels, float own, float rest)
    {
        var rows = new float[labels.Length, 10];
        for (var row = 0; row < labels.Length; row++)
        {
            for (var place = 0; place < 10; place++)
                rows[row, place] = place == labels[row] ? own : rest;
        }

        return rows;
    }

    private static float[,] Transposed(float[,] rows)
    {
        using var tensor = torch.tensor(rows);
        using var columns = tensor.transpose(0, 1);
        return ByHand.ToArray2d(columns);
    }
}
