namespace Tutorial.Tests;

/// <summary>The exercises of lesson 03: the right answer, the wrong ones that have a name, and answers of another form.</summary>
public sealed class LayerExercisesTests
{
    private static readonly Dictionary<string, (string Number, object Answer)> RightAnswers = new()
    {
        ["a hat of three ReLUs"] = ("03.1", new float[] { 1, -2, 1 }),
        ["ten slopes of a quarter"] = ("03.2", 1_048_576),
        ["about a million"] = ("03.2", 1.05e6),
        ["slope of three steps"] = ("03.3", Function(x => x > 0 ? Slope(x) * Slope(Sigmoid(x)) : 0)),
        ["average pooling above zero"] = ("03.4", (float[,] map) => Overlapping(map, MeanAboveZero)),
        ["a map of even columns and an odd row"] = ("03.5", Map((1, 0), (3, 2), (4, 4))),
        ["a row of responses that spans two windows"] = ("03.5", Map((1, 0), (1, 1), (1, 2))),
        ["weights of the left columns"] = ("03.6", new float[] { -1, 0, 0, -1, 0, 0, 1, 0, 0, 1, 0, 0 }),
        ["logarithms without probabilities"] = ("03.7", Logarithms(
            z => [.. z.Select(one => one - z.Max() - Math.Log(z.Sum(other => Math.Exp(other - z.Max()))))])),
        ["the mean over four masks"] = ("03.8", 1.75),
    };

    private static readonly Dictionary<string, (string Number, object Answer, string Says)> WrongAnswers = new()
    {
        ["a hat that stays up"] = ("03.1", new float[] { 1, -1, 0 }, "the line stays at 1"),
        ["a hat that goes on falling"] = ("03.1", new float[] { 1, -2, 0 }, "goes on falling below 0"),
        ["a hat with half a turn"] = ("03.1", new float[] { 1, -1, 1 }, "The slopes add"),
        ["a hat with its turn at the end"] = ("03.1", new float[] { 1, -1, -1 }, "b alone has to turn the slope"),
        ["no way down"] = ("03.1", new float[] { 1, 2, 1 }, "turn down at 1"),
        ["a hat upside down"] = ("03.1", new float[] { -1, 2, -1 }, "upside down"),

        ["slopes that are added up"] = ("03.2", 40, "multiplies them"),
        ["what arrives"] = ("03.2", Math.Pow(0.25, 10), "the factor is asked for"),
        ["nine sigmoids"] = ("03.2", 262_144, "nine sigmoids"),
        ["a single sigmoid"] = ("03.2", 4, "one sigmoid"),

        ["ReLU has no slope"] =
            ("03.3", Function(x => Slope(Math.Max(0, x)) * Slope(Sigmoid(Math.Max(0, x)))), "The slope of ReLU is missing"),
        ["no ReLU at all"] = ("03.3", Function(x => Slope(x) * Slope(Sigmoid(x))), "ReLU was left out"),
        ["both slopes at x"] = ("03.3", Function(x => x > 0 ? Slope(x) * Slope(x) : 0), "Both slopes were taken at x"),
        ["slopes added"] = ("03.3", Function(x => x > 0 ? Slope(x) + Slope(Sigmoid(x)) : 0), "The slopes were added"),
        ["one sigmoid"] = ("03.3", Function(x => x > 0 ? Slope(x) : 0), "One of the two sigmoids is missing"),
        ["the value"] = ("03.3", Function(x => Sigmoid(Sigmoid(Math.Max(0, x)))), "That is y itself"),
        ["a number for a function"] = ("03.3", 0.25, "a function from Double to Double is expected"),

        ["zero divided by zero"] = (
            "03.4",
            (float[,] map) => Overlapping(map, window => window.Sum() / window.Count(number => number > 0)),
            "0 / 0 is no number"),
        ["the library's call"] = ("03.4", (float[,] map) => ByHand.AveragePool2d(map, 3, 2), "where the zeros count"),
        ["largest"] = ("03.4", (float[,] map) => Overlapping(map, window => window.Max()), "Those are the largest numbers"),
        ["sum"] = ("03.4", (float[,] map) => Overlapping(map, window => window.Sum()), "Those are the sums"),
        ["windows that touch"] = ("03.4", (float[,] map) => Overlapping(map, MeanAboveZero, 3, 3), "The stride is 3"),
        ["a window at every pixel"] = ("03.4", (float[,] map) => Overlapping(map, MeanAboveZero, 1, 1), "The stride was left out"),
        ["windows at row and column"] =
            ("03.4", (float[,] map) => Overlapping(map, MeanAboveZero, stride: 1), "2 * row and 2 * column"),
        ["transposed"] = ("03.4", (float[,] map) => Transposed(Overlapping(map, MeanAboveZero)), "Rows and columns are swapped"),
        ["half as many windows as pixels"] = (
            "03.4",
            (float[,] map) => Overlapping(map, MeanAboveZero, rows: map.GetLength(0) / 2),
            "threw IndexOutOfRangeException"),

        ["a step down that is not seen"] = ("03.5", Map((0, 1), (2, 3), (4, 4)), "Rows and columns are swapped"),
        ["a response in a right half"] = ("03.5", Map((1, 1), (3, 2), (5, 4)), "in the right half of its window leaves it"),
        ["no response in a lower half"] = ("03.5", Map((0, 0), (2, 2), (4, 4)), "on the way down it does so too"),
        ["two ones"] = ("03.5", Map((1, 0), (3, 2)), "exactly three ones"),
        ["a map of 4×4"] = ("03.5", new float[4, 4], "The shape is [4, 4], and [6, 6] is expected."),
        ["a word"] = ("03.5", "even columns", "A String is no map"),

        ["channel 0 minus channel 1"] = ("03.6", new float[] { 1, 0, 0, 1, 0, 0, -1, 0, 0, -1, 0, 0 }, "the other way round"),
        ["top rows"] = ("03.6", new float[] { -1, -1, -1, 0, 0, 0, 1, 1, 1, 0, 0, 0 }, "those are the top rows"),
        ["column after column"] = ("03.6", new float[] { -1, -1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0 }, "not column after column"),
        ["channel last"] = ("03.6", new float[] { -1, 1, 0, 0, 0, 0, -1, 1, 0, 0, 0, 0 }, "the order of Keras"),
        ["channel 1 alone"] = ("03.6", new float[] { 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0 }, "channel 1 alone"),
        ["weights as a table"] = ("03.6", new float[2, 6], "The shape is [2, 6], and [12] is expected."),

        ["overflow"] = ("03.7", Logarithms(z => [.. z.Select(one => Math.Log(Math.Exp(one) / z.Sum(Math.Exp)))]), "exp overflowed"),
        ["overflow of the sum"] =
            ("03.7", Logarithms(z => [.. z.Select(one => one - Math.Log(z.Sum(Math.Exp)))]), "exp overflowed"),
        ["negated"] = (
            "03.7",
            Logarithms(z => [.. z.Select(one => z.Max() + Math.Log(z.Sum(other => Math.Exp(other - z.Max()))) - one)]),
            "The sign is turned"),
        ["a probability of 0"] = ("03.7", Logarithms(z => [.. Probabilities(z).Select(one => Math.Log(one))]), "rounded to 0"),
        ["probabilities"] = ("03.7", Logarithms(Probabilities), "Those are the probabilities"),
        ["base 10"] = ("03.7", Logarithms(z => [.. Probabilities(z).Select(Math.Log10)]), "base 10"),
        ["no division"] = ("03.7", Logarithms(z => [.. z.Select(one => one - z.Max())]), "was not divided by"),
        ["largest subtracted in the sum only"] = (
            "03.7",
            Logarithms(z => [.. z.Select(one => one - Math.Log(z.Sum(other => Math.Exp(other - z.Max()))))]),
            "in the sum only"),
        ["one number short"] = ("03.7", Logarithms(z => z[1..]), "For the logits 2, 1, −1: The shape is [2], and [3] is expected."),

        ["the output in evaluation"] = ("03.8", 1, "the output in evaluation"),
        ["divided by p"] = ("03.8", 5.25, "divided by p"),
        ["not scaled"] = ("03.8", 0.75 * 0.25 * 4 + 0.75 * 0.75 * 1, "were not scaled"),
        ["four equal masks"] = ("03.8", (4 / 0.75 + 1 / 0.75) / 4, "not equally likely"),
        ["p swapped"] = ("03.8", 0.25 * 0.75 * (4 / 0.75) + 0.25 * 0.25 / 0.75, "p and 1 − p were swapped"),
        ["a list for a number"] = ("03.8", new[] { 1.75 }, "The shape is [1], and [] is expected."),
    };

    public static TheoryData<string> Right => [.. RightAnswers.Keys];

    public static TheoryData<string> Wrong => [.. WrongAnswers.Keys];

    [Theory]
    [MemberData(nameof(Right))]
    public void A_right_answer_is_accepted(string name)
    {
        var (number, answer) = RightAnswers[name];
        var result = Exercise.Check(number, answer);
        Assert.True(result.Outcome == ExerciseOutcome.Right, result.Message);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_answer_is_rejected_in_words_that_help(string name)
    {
        var (number, answer, says) = WrongAnswers[name];
        var result = Exercise.Check(number, answer);
        Assert.Equal(ExerciseOutcome.Wrong, result.Outcome);
        Assert.Contains(says, result.Message, StringComparison.Ordinal);
    }

    private static Func<double, double> Function(Func<double, double> function) => function;

    private static Func<double[], double[]> Logarithms(Func<double[], double[]> function) => function;

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    /// <summary>By a difference of neighbouring values, so that no formula is shared with what is tested.</summary>
    private static double Slope(double x) => (Sigmoid(x + 1e-5) - Sigmoid(x - 1e-5)) / 2e-5;

    private static double[] Probabilities(double[] logits)
    {
        var exponentials = logits.Select(logit => Math.Exp(logit - logits.Max())).ToArray();
        return [.. exponentials.Select(one => one / exponentials.Sum())];
    }

    private static float MeanAboveZero(float[] window) => window.Where(number => number > 0).DefaultIfEmpty(0).Average();

    /// <summary>Each window of 3×3, summarized.</summary>
    /// <param name="map">What the windows lie on.</param>
    /// <param name="summarize">Makes one number of a window's nine.</param>
    /// <param name="stride">Pixels from one window to the next.</param>
    /// <param name="counted">The stride by which the windows are counted.</param>
    /// <param name="rows">How many rows of windows there are, where it is not the count.</param>
    private static float[,] Overlapping(
        float[,] map, Func<float[], float> summarize, int stride = 2, int counted = 2, int? rows = null)
    {
        var pooled = new float[rows ?? (map.GetLength(0) - 3) / counted + 1, (map.GetLength(1) - 3) / counted + 1];
        for (var row = 0; row < pooled.GetLength(0); row++)
        {
            for (var column = 0; column < pooled.GetLength(1); column++)
            {
                pooled[row, column] = summarize(
                    [.. Enumerable.Range(0, 9).Select(place => map[stride * row + place / 3, stride * column + place % 3])]);
            }
        }

        return pooled;
    }

    private static float[,] Transposed(float[,] map)
    {
        var transposed = new float[map.GetLength(1), map.GetLength(0)];
        for (var row = 0; row < map.GetLength(0); row++)
        {
            for (var column = 0; column < map.GetLength(1); column++)
                transposed[column, row] = map[row, column];
        }

        return transposed;
    }

    private static float[,] Map(params (int Row, int Column)[] responses)
    {
        var map = new float[6, 6];
        foreach (var (row, column) in responses)
            map[row, column] = 1;
        return map;
    }
}
