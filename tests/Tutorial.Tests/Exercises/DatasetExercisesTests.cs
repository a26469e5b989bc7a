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
        { "04.1", (Func<long[], double>)(counts => (double)counts.Max() / counts.Sum()) },
        { "04.3", (Func<float[], float[]>)(values => Standardized(values, values.Length, Math.Sqrt)) },
        { "04.4", (Func<int[], float[,]>)(labels => OneHot(labels)) },
        { "04.5", 0.325083 },
    };

    public static TheoryData<string, object, string> Wrong => new()
    {
        { "04.1", (Func<long[], double>)(counts => counts.Max() / counts.Sum()), "Two whole numbers were divided" },
        { "04.1", (Func<long[], double>)(counts => 1.0 / counts.Length), "classes of equal size" },
        { "04.1", (Func<long[], double>)(counts => (double)counts[0] / counts.Sum()), "The first class was named" },
        { "04.1", 0.6, "The answer is " },
        { "04.3", (Func<float[], float[]>)(values => Standardized(values, values.Length - 1, Math.Sqrt)), "divided by n − 1" },
        {
            "04.3",
            (Func<float[], float[]>)(values => Standardized(values, values.Length, variance => variance)),
            "Divided by the variance" },
        {
            "04.3",
            (Func<float[], float[]>)(values => [.. values.Select(value => value - values.Average())]),
            "not yet divided by the deviation" },
        { "04.3", (Func<float[], float[]>)(values => values[1..]), "The shape is [7], and [8] is expected." },
        { "04.4", (Func<int[], float[,]>)(labels => Transposed(OneHot(labels))), "Rows and columns are swapped" },
        { "04.4", (Func<int[], float[,]>)(labels => OneHot([.. labels.Select(label => label - 1)])), "The classes were counted from 1" },
        { "04.4", (Func<int[], float[,]>)(labels => new float[labels.Length, 10]), "All numbers are 0" },
        {
            "04.4",
            (Func<int[], float[,]>)(labels => throw new InvalidOperationException("nothing yet")),
            "The function threw InvalidOperationException: nothing yet" },
        { "04.5", 0.0, "of a label that is certain" },
        { "04.5", 0.105361, "Only the likelier class was counted" },
        { "04.5", 0.468996, "to the base 2" },
        { "04.5", "a little", "An" },
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
    [InlineData("grey", ExerciseOutcome.Wrong, "That is not the word.")]
    public void The_brightest_class_is_that_of_the_pictures_handed_in(string answer, ExerciseOutcome outcome, string words)
    {
        var result = Exercise.Check("04.2", answer, images);
        Assert.Equal(outcome, result.Outcome);
        Assert.Contains(words, result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_pictures_are_not_handed_in_the_check_asks_for_them() =>
        Assert.Contains(
            "Exercise.Check(\"04.2\", answer, data.Training)",
            Exercise.Check("04.2", "blue").Message,
            StringComparison.Ordinal);

    private static float[] Standardized(float[] values, int divisor, Func<double, double> root)
    {
        var mean = values.Average();
        var deviation = root(values.Sum(value => (value - mean) * (value - mean)) / divisor);
        return [.. values.Select(value => (float)((value - mean) / deviation))];
    }

    private static float[,] OneHot(int[] labels)
    {
        var rows = new float[labels.Length, 10];
        for (var row = 0; row < labels.Length; row++)
        {
            if (labels[row] >= 0)
                rows[row, labels[row]] = 1;
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
