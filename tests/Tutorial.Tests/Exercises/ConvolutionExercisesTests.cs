using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>The exercises of lesson 02: the right answers, the wrong ones that have a name, and answers of another form.</summary>
public sealed class ConvolutionExercisesTests
{
    private const float Third = 1f / 3;
    private const float Ninth = 1f / 9;

    private static readonly float[,] Stroke = { { 0, 0, 1 }, { 0, 1, 0 }, { 1, 0, 0 } };

    private static readonly Dictionary<string, (string Number, object Answer)> RightAnswers = new()
    {
        ["six sums"] = ("02.1", new float[,] { { 4, 0, 6 }, { 5, 5, 0 } }),
        ["ones less their mean"] = ("02.2", Rows(-Third, 1 - Third, -Third)),
        ["whole weights"] = ("02.2", Rows(-1, 2, -1)),
        ["a level stroke that is thicker on one side"] = ("02.2", Rows(-2, 2, 0)),
        ["two strides"] = ("02.3", Slide(3, 2)),
        ["the long side"] = ("02.4", 50.0),
        ["sharper, rounded"] = ("02.5", Ring(1.889f, -0.111f)),
        ["multiplications"] = ("02.6", 16 * 16 * 24 * 8 * 5 * 5),
        ["pixels seen"] = ("02.7", 25),
    };

    private static readonly Dictionary<string, (string Number, object Answer, string Says)> WrongAnswers = new()
    {
        ["kernel turned"] = ("02.1", new float[,] { { 8, 2, 4 }, { 3, 1, 0 } }, "turned by 180°"),
        ["minus forgotten"] = ("02.1", new float[,] { { 6, 4, 6 }, { 7, 5, 4 } }, "The minus of the last weight was forgotten"),
        ["four rows of three"] = ("02.1", new float[,] { { 1, 1 }, { 11, 3 }, { 2, 4 } }, "written as 4 rows of 3"),

        ["ones alone"] = ("02.2", Rows(0, 1, 0), "add up to 3, and a white area gives as much"),
        ["upright"] = ("02.2", Columns(-1, 2, -1), "a detector for upright strokes"),
        ["rising"] =
            ("02.2", new float[,] { { -1, -1, 2 }, { -1, 2, -1 }, { 2, -1, -1 } }, "A level stroke through the middle of the window "
                + "gives 0"),
        ["dark on light"] = ("02.2", Rows(1, -2, 1), "gives −6, not more than an even area"),
        ["a point"] = ("02.2", Ring(8, -1), "An upright stroke gives 6, and a level one 6"),
        ["nothing"] = ("02.2", new float[3, 3], "gives 0, not more than an even area"),
        ["no number"] = ("02.2", Rows(-1, float.NaN, -1), "A weight is no number"),

        ["without strides"] = ("02.3", Slide(1, 1), "The strides were left out"),
        ["the library's loops with a stride of 2"] =
            ("02.3", Map(picture => ByHand.Correlate2d(picture, Stroke, 2)), "The stride is 2 in both directions; down it is 3."),
        ["the library's loops with a stride of 3"] =
            ("02.3", Map(picture => ByHand.Correlate2d(picture, Stroke, 3)), "The stride is 3 in both directions; across it is 2."),
        ["strides swapped"] = ("02.3", Slide(2, 3), "The strides are swapped"),
        ["windows at row and column"] = ("02.3", Slide(3, 2, start: 1), "they start at 3 * row and 2 * column"),
        ["a map too large"] = ("02.3", Map(TooLarge), "as large as with a stride of 1"),

        ["added"] = ("02.4", 70, "The differences were added"),
        ["square"] = ("02.4", 2500.0, "the root is missing"),
        ["squares subtracted"] = ("02.4", Math.Sqrt(900 - 1600), "added, not subtracted"),
        ["one direction"] = ("02.4", -40, "the difference down alone"),

        ["whole numbers divided"] = ("02.5", Ring(2 - 1 / 9, -1 / 9), "write 1f / 9"),
        ["the share of the pixel"] = ("02.5", Ring(2, -Ninth), "The pixel is one of the nine"),
        ["detail"] = ("02.5", Ring(1 - Ninth, -Ninth), "the detail alone"),
        ["a fifth"] = ("02.5", Ring(1.8f, -0.2f), "at [0, 0], is -0.2, which is too small"),

        ["weights"] = ("02.6", 24 * 8 * 5 * 5, "each of them is used once at every position"),

        ["first map"] = ("02.7", 9, "Those are the numbers of the first map"),
        ["overlap"] = ("02.7", 81, "they overlap"),
        ["a side"] = ("02.7", 5, "one side of the patch"),
        ["weights of both"] = ("02.7", 18, "the weights of the two kernels"),
    };

    public static TheoryData<string> Right => [.. RightAnswers.Keys];

    public static TheoryData<string> Wrong => [.. WrongAnswers.Keys];

    [Theory, MemberData(nameof(Right))]
    public void A_right_answer_is_accepted_and_something_follows_from_it(string name)
    {
        var (number, answer) = RightAnswers[name];
        var result = Exercise.Check(number, answer, Stroke);
        Assert.Equal((ExerciseOutcome.Right, true), (result.Outcome, result.Message.Length > "Right. ".Length));
    }

    [Theory, MemberData(nameof(Wrong))]
    public void A_wrong_answer_is_called_by_its_name(string name)
    {
        var (number, answer, says) = WrongAnswers[name];
        var result = Exercise.Check(number, answer, Stroke);
        Assert.Equal(ExerciseOutcome.Wrong, result.Outcome);
        Assert.Contains(says, result.Message, StringComparison.Ordinal);
    }

    /// <summary>What a learner would read there is one click further, in the solution.</summary>
    [Theory]
    [InlineData("02.4", 49.5, "50")]
    [InlineData("02.6", 1, "1228800")]
    [InlineData("02.7", 24, "25")]
    public void A_wrong_number_is_not_told_the_right_one(string number, double answer, string expected) =>
        Assert.DoesNotContain(expected, Exercise.Check(number, answer).Message, StringComparison.Ordinal);

    private static float[,] Rows(float above, float on, float below) =>
        new[,] { { above, above, above }, { on, on, on }, { below, below, below } };

    private static float[,] Columns(float left, float on, float right) =>
        new[,] { { left, on, right }, { left, on, right }, { left, on, right } };

    private static float[,] Ring(float center, float ring) => new[,] { { ring, ring, ring }, { ring, center, ring }, { ring, ring, ring } };

    private static Func<float[,], float[,]> Map(Func<float[,], float[,]> function) => function;

    /// <summary>conv2d with two strides: an oracle that shares nothing with the exercise's own.</summary>
    private static Func<float[,], float[,]> Slide(int down, int across, int? start = null) => picture =>
    {
        using var scope = NewDisposeScope();
        var (image, kernel) = (tensor(picture).unsqueeze(0).unsqueeze(0), tensor(Stroke).unsqueeze(0).unsqueeze(0));
        var map = nn.functional.conv2d(image, kernel, strides: [down, across]).squeeze(0).squeeze(0);
        return ByHand.ToArray2d(start is { } every
            ? nn.functional.conv2d(image, kernel, strides: [every, every])[0, 0, ..(int)map.shape[0], ..(int)map.shape[1]]
            : map);
    };

    private static float[,] TooLarge(float[,] picture)
    {
        var (map, larger) = (Slide(3, 2)(picture), Slide(1, 1)(picture));
        for (var row = 0; row < larger.GetLength(0); row++)
        {
            for (var column = 0; column < larger.GetLength(1); column++)
                larger[row, column] = row < map.GetLength(0) && column < map.GetLength(1) ? map[row, column] : 0;
        }

        return larger;
    }
}
