namespace Tutorial.Tests;

public sealed class SearchExercisesTests
{
    public static TheoryData<string, object> Right => new()
    {
        { "09.1", new[] { 0.125, 0.25 } },
        { "09.2", new[] { 0.439, 0.1951 } },
        { "09.3", 0.003 },
        { "09.4", (Func<int, double>)(step => WarmUpThenCosine(step)) },
        { "09.5", 512 },
        { "09.6", 462_666 },
        { "09.7", (Func<double, double>)(u => Math.Exp(Math.Log(1e-5) * (1 - u))) },
        { "09.8", new[] { 3, 63 } },
        { "09.9", 0.0344 },
        { "09.9", 0.034 },
    };

    public static TheoryData<string, object, string> Wrong => new()
    {
        { "09.1", new[] { 0.25, 0.125 }, "The other way round" },
        { "09.1", new[] { 0.25, 0.5 }, "8w, not 4w" },
        { "09.1", new[] { 0.0625, 0.125 }, "8w, not 16w" },
        { "09.1", 0.25, "The shape is" },
        { "09.2", new[] { 0.7, 0.7 }, "plain descent" },
        { "09.2", new[] { 0.1951, 0.439 }, "other way round" },
        { "09.2", new[] { 0.439, 0.439 }, "g + 0.9 v" },
        { "09.3", 0.03, "goes back to a tenth" },
        { "09.3", 0.3, "ten times" },
        { "09.3", 1.58, "the answer is a rate" },
        { "09.4", (Func<int, double>)(step => WarmUpThenCosine(step, first: 0)), "has a tenth of the rate already" },
        {
            "09.4", (Func<int, double>)(step => step < 10 ? WarmUpThenCosine(step) : 0.01 * (1 + Math.Cos(Math.PI * step / 100)) / 2),
            "begins at step 10"
        },
        { "09.4", (Func<int, double>)(step => step < 10 ? WarmUpThenCosine(step) : 0.01 * (100 - step) / 90.0), "straight line" },
        { "09.4", (Func<int, double>)(_ => throw new InvalidOperationException("no")), "threw InvalidOperationException" },
        { "09.4", 0.01, "a function from" },
        { "09.5", 128, "only halve it" },
        { "09.5", 8, "more noise" },
        { "09.6", 462_512, "biases were left out" },
        { "09.6", 526_154, "no padding" },
        { "09.6", 1_845_066, "pooling was left out" },
        { "09.6", 461_376, "last layer" },
        { "09.7", (Func<double, double>)(u => 0.00001 + u * (1 - 0.00001)), "drawn evenly" },
        { "09.7", (Func<double, double>)(u => Math.Pow(10, -5 * u)), "turned round" },
        { "09.7", (Func<double, double>)(u => Math.Exp(-5 + 5 * u)), "powers of ten" },
        { "09.7", (Func<double, double>)(u => Math.Pow(10, -5 + 4 * u)), "ends at 0.1" },
        { "09.8", new[] { 27, 63 }, "three different rates" },
        { "09.8", new[] { 3, 81 }, "begun anew" },
        { "09.8", new[] { 3, 243 }, "to the end" },
        { "09.9", 0.0224, "one standard error" },
        { "09.9", 3.44, "not of percentages" },
        { "09.9", 0.5344, "by how much" },
        { "09.9", 0.01, "It is more" },
        { "09.9", 0.1, "It is less" },
        { "09.9", new[] { 0.0344 }, "one number" },
    };

    [Theory, MemberData(nameof(Right))]
    public void A_right_answer_is_accepted(string number, object answer) =>
        Assert.Equal(ExerciseOutcome.Right, Exercise.Check(number, answer).Outcome);

    [Theory, MemberData(nameof(Wrong))]
    public void A_wrong_answer_is_told_what_is_wrong_with_it(string number, object answer, string reason)
    {
        var result = Exercise.Check(number, answer);

        Assert.Equal(ExerciseOutcome.Wrong, result.Outcome);
        Assert.Contains(reason, result.Message, StringComparison.Ordinal);
    }

    private static double WarmUpThenCosine(int step, int first = 1) =>
        step < 10 ? 0.001 * (step + first) : 0.005 * (1 + Math.Cos((step - 10) / 90.0 * Math.PI));
}
