using Move = System.Func<float[,], int, int, float[,]>;

namespace Tutorial.Tests;

public sealed class RegularizationExercisesTests
{
    public static TheoryData<string, object> Right => new()
    {
        { "08.1", 0.64 },
        { "08.2", (Func<double, double, double>)((w, by) => w > by ? w - by : w < -by ? w + by : 0) },
        { "08.3", new[] { -0.00173, 0.01573 } },
        { "08.4", new[] { 5, 8 } },
        { "08.5", 2 },
        { "08.6", (Move)((picture, down, right) => Moved(picture, down, right, outside: 0)) },
        { "08.7", 0.8664 },
        { "08.8", new[] { 1, 3, 7 } },
        { "08.9", 0.5003 },
    };

    public static TheoryData<string, object, string> Wrong => new()
    {
        { "08.1", 0.67, "the 2 was left out" },
        { "08.1", 0.7, "without the penalty" },
        { "08.1", 0.76, "pulls towards 0" },
        { "08.2", (Func<double, double, double>)((w, by) => w - by * Math.Sign(w)), "stepped over zero" },
        { "08.2", (Func<double, double, double>)((w, by) => w - by), "whichever the sign" },
        { "08.2", (Func<double, double, double>)((w, by) => w * (1 - by)), "That is decay" },
        { "08.2", (Func<double, double, double>)((w, by) => Math.Max(Math.Abs(w) - by, 0)), "sign was lost" },
        { "08.2", (Func<double, double, double>)((w, by) => Math.Abs(w) > by ? w : 0), "the rest shrinks too" },
        { "08.2", (Func<double, double, double>)((_, _) => throw new InvalidOperationException("no")), "threw InvalidOperationException" },
        { "08.2", 3, "a function" },
        { "08.3", new[] { 0.0007, 0.0133 }, "two standard errors" },
        { "08.3", new[] { -0.0125, 0.0265 }, "single differences" },
        { "08.3", new[] { 0.007, 0.0087 }, "the two ends" },
        { "08.4", new[] { 10, 10 }, "never trained" },
        { "08.4", new[] { 3, 6 }, "begins anew" },
        { "08.4", new[] { 5, 7 }, "the patience is 3" },
        { "08.5", 3, "900" },
        { "08.5", 4, "Two pictures" },
        { "08.6", (Move)((picture, down, right) => Moved(picture, -down, -right, outside: 0)), "the other way" },
        { "08.6", (Move)((picture, down, right) => Moved(picture, right, down, outside: 0)), "exchanged" },
        { "08.6", (Move)((picture, down, right) => Moved(picture, down, right, outside: null)), "edge was repeated" },
        { "08.6", (Move)((picture, down, right) => { _ = picture[down, right + 9]; return picture; }), "threw Index" },
        { "08.7", 0.8267, "losses are mixed" },
        { "08.7", -0.8664, "not negative" },
        { "08.8", new[] { 1, 3 }, "pictures that judge" },
        { "08.8", new[] { 1, 3, 4 }, "Line 4" },
        { "08.8", new[] { 1, 2, 7 }, "Line 2" },
        { "08.8", new[] { 3, 7 }, "held-out ones too" },
        { "08.8", new[] { 1, 7 }, "digits" },
        { "08.8", new[] { 7, 3, 1 }, "in order" },
        { "08.8", new[] { 1, 3, 5, 7 }, "no more" },
        { "08.8", 3, "a list" },
        { "08.9", 0, "nothing for the others" },
        { "08.9", 0.0943, "the other nine" },
        { "08.9", 0.3251, "the true one included" },
    };

    [Theory, MemberData(nameof(Right))]
    public void A_right_answer_is_accepted_and_something_is_said_of_it(string number, object answer)
    {
        var result = Exercise.Check(number, answer);

        Assert.Equal(ExerciseOutcome.Right, result.Outcome);
        Assert.Matches(@"^Right\. \S.*\.$", result.Message);
    }

    [Theory, MemberData(nameof(Wrong))]
    public void A_wrong_answer_is_refused_and_its_mistake_named(string number, object answer, string words)
    {
        var result = Exercise.Check(number, answer);

        Assert.Equal(ExerciseOutcome.Wrong, result.Outcome);
        Assert.Contains(words, result.Message, StringComparison.Ordinal);
    }

    /// <summary>Outside lies a number, or where there is none the edge goes on.</summary>
    private static float[,] Moved(float[,] picture, int down, int right, float? outside)
    {
        var (height, width) = (picture.GetLength(0), picture.GetLength(1));
        var moved = new float[height, width];
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                var (from, at) = (Math.Clamp(row + down, 0, height - 1), Math.Clamp(column + right, 0, width - 1));
                var isInside = (from, at) == (row + down, column + right);
                moved[row, column] = isInside ? picture[from, at] : outside ?? picture[from, at];
            }
        }

        return moved;
    }
}
