namespace Tutorial;

/// <summary>The exercises of lesson 09, "The learning rate, and how to search".</summary>
internal static class SearchExercises
{
    private const double Tolerance = 1e-6;

    public static IReadOnlyList<ExerciseDefinition> All { get; } =
    [
        new("09.1",
            "A step multiplies the weight by 1 − ηh. Where does that factor become 0, and where −1?",
            new ExpectedAnswer(new[] { 0.125, 0.25 }, Tolerance,
                new Mistake(new[] { 0.25, 0.5 }, "The slope of ½ · 8w² is 8w, not 4w: the ½ is there for that."),
                new Mistake(new[] { 0.25, 0.125 }, "The other way round: to and fro begins before running away does."),
                new Mistake(new[] { 0.0625, 0.125 }, "The slope of ½ · 8w² is 8w, not 16w: the ½ is there for that."),
                new Mistake(new double[] { 8, 16 }, "Those are 1/η's: the rate is the reciprocal of a curvature.")))
        {
            Insight = "Between the two the weight jumps over the bottom each time and still comes closer: a loss that jumps need not "
                + "be one that fails.",
        },

        new("09.2",
            "The velocities are 1, then 0.9 · 1 + 1, and so on. Nesterov steps by the gradient plus 0.9 times the new velocity.",
            new ExpectedAnswer(new[] { 0.439, 0.1951 }, Tolerance,
                new Mistake(new[] { 0.7, 0.7 }, "That is plain descent: the velocity keeps 0.9 of itself."),
                new Mistake(new[] { 0.1951, 0.439 }, "The other way round: Nesterov's step has one push more."),
                new Mistake(new[] { 0.439, 0.439 }, "Nesterov does not step by the velocity, but by g + 0.9 v."),
                new Mistake(
                    new[] { 0.9439, 0.91951 }, "The gradient was weighted by 1 − 0.9, as in Adam's average; here it is added whole.")))
        {
            Insight = "With gradients that agree the steps grow to ten times the plain ones: 1 / (1 − 0.9). That is why a rate that is "
                + "right without momentum is too large with it.",
        },

        new("09.3",
            "At which rate is the smoothed loss lowest? The rule goes back to a tenth of it.",
            new ExpectedAnswer(0.003, Tolerance,
                new Mistake(0.03, "There the loss is lowest, but about to turn: the rule goes back to a tenth."),
                new Mistake(0.01, "That is a third of it; the rule goes back to a tenth."),
                new Mistake(0.0001, "That is where the loss just begins to fall."),
                new Mistake(0.3, "That is ten times the rate of the lowest loss, not a tenth."),
                new Mistake(1.58, "That is the lowest loss; the answer is a rate.")))
        {
            Insight = "It is also where the curve falls steeply: another rule takes that place, and the two seldom differ by more than "
                + "a factor of three.",
        },

        new("09.4",
            "Up to step 9 it is 0.01 · (step + 1) / 10; from step 10 on 0.01 · (1 + cos(π · (step − 10) / 90)) / 2.",
            (answer, _) => WarmUpThenCosine().Judge(answer))
        {
            Insight = "Adam's averages are of little worth in the first steps; a warm-up keeps those steps short.",
        },

        new("09.5",
            "The noise falls with the root of the number of pictures. By which factor must it fall here?",
            new ExpectedAnswer(512, 0,
                new Mistake(128, "The noise falls with the root: four times the pictures only halve it."),
                new Mistake(64, "Two times the pictures divide the noise by 1.4."),
                new Mistake(8, "Fewer pictures make more noise."),
                new Mistake(2, "Fewer pictures make more noise.")))
        {
            Insight = "Sixteen times the work for a quarter of the noise: sixteen rough steps usually lead further.",
        },

        new("09.6",
            "The convolution leaves 16 maps of 30×30, the pooling 15×15 of each. Then a dense layer with 128 units, and one with 10; "
                + "everything has biases.",
            new ExpectedAnswer(462_666, 0,
                new Mistake(462_512, "The biases were left out: 16, 128 and 10 of them."),
                new Mistake(526_154, "The convolution has no padding: it leaves 30×30, and the pooling 15×15."),
                new Mistake(1_845_066, "The pooling was left out: a quarter of the 30×30 places is left."),
                new Mistake(461_376, "The last layer was left out: (128 + 1) · 10.")))
        {
            Insight = "All but four thousandths of them sit in one layer; the next convolution would take two thirds of those away.",
        },

        new("09.7",
            "A rate between 10 to the power of −5 and 10 to the power of 0: draw the power evenly, not the rate.",
            (answer, _) => LogUniform().Judge(answer))
        {
            Insight = "Drawn evenly, 99 of 100 rates lie above 0.01; now each power of ten gets a fifth of them.",
        },

        new("09.8",
            "The grid takes each of three values of the rate nine times. Halving trains 27 for one epoch, 9 of them for two more, and 3 "
                + "of those for six more.",
            new ExpectedAnswer(new[] { 3, 63 }, 0,
                new Mistake(new[] { 27, 63 }, "The grid has 27 settings, but only three different rates."),
                new Mistake(new[] { 9, 63 }, "Nine is how often each rate is tried; there are three different ones."),
                new Mistake(new[] { 3, 81 }, "That would be begun anew each time: here the survivors go on from where they were."),
                new Mistake(new[] { 3, 243 }, "That is all 27 trained to the end.")))
        {
            Insight = "A quarter of the 243 epochs that all settings to the end would take.",
        },

        new("09.9",
            "The standard error of an accuracy a on n pictures is √(a(1 − a)/n), here with a = 0.5. The best of ten lies about 1.54 of "
                + "them above the truth.",
            (answer, _) => BestOfTen(answer))
        {
            Insight = "Nothing was learned, and yet it looks three hundredths better: only pictures that chose nothing say so.",
        },
    ];

    private static ExpectedFunction<int, double> WarmUpThenCosine() => new(
        [.. ((int[])[0, 4, 9, 10, 55, 99]).Select(step => (step, $"step {step}", RateAt(step)))]);

    private static ExpectedAnswer RateAt(int step) => new(Schedule(step), 1e-9,
        new Mistake(Schedule(step, first: 0), "The straight line starts at 0 there; step 0 has a tenth of the rate already."),
        new Mistake(step < 10 ? double.NaN : 0.01 * (1 + Math.Cos(Math.PI * step / 100)) / 2,
            "The cosine was taken over all 100 steps; it begins at step 10 and takes 90."),
        new Mistake(step < 10 ? double.NaN : 0.01 * (1 - (step - 10) / 90.0), "It falls in a straight line; half a cosine is asked for."),
        new Mistake(step < 10 ? double.NaN : 0.01 * (1 + Math.Cos(2 * Math.PI * (step - 10) / 90)) / 2,
            "That is a whole cosine, which comes up again; half of one is asked for."));

    private static double Schedule(int step, int first = 1) =>
        step < 10 ? 0.01 * (step + first) / 10 : 0.01 * (1 + Math.Cos(Math.PI * (step - 10) / 90)) / 2;

    private static ExpectedFunction<double, double> LogUniform() => new(
        [.. new[] { 0, 0.25, 0.5, 0.8, 1 }.Select(u => (u, FormattableString.Invariant($"u = {u}"), RateOf(u)))]);

    /// <summary>In parts of the rate itself: a rate of 1e-5 that is 1e-4 too large is not right.</summary>
    private static ExpectedAnswer RateOf(double u) => new(Math.Pow(10, -5 + 5 * u), 1e-9,
        new Mistake(1e-5 + u * (1 - 1e-5), "The rate itself is still drawn evenly: draw its power of ten."),
        new Mistake(Math.Pow(10, -5 * u), "The order is turned round: u = 0 is the smallest rate, u = 1 the largest."),
        new Mistake(Math.Exp(-5 + 5 * u), "That is a power of e; rates are counted in powers of ten."),
        new Mistake(Math.Pow(10, -5 + 4 * u), "That ends at 0.1; the largest rate is 1."),
        new Mistake(-5 + 5 * u, "That is the power; the rate is 10 to that power."));

    /// <summary>1.5388, the expected largest of ten normal numbers, times √(0.5 · 0.5 / 500): 0.0344.</summary>
    private static Verdict BestOfTen(object answer)
    {
        const double Right = 0.0344;
        const double CloseEnough = 0.001;
        if (AnswerValues.Read(answer) is not { Shape.Count: 0, Values: [var guess] })
            return Verdict.Wrong("The answer is one number, a difference of two accuracies.");
        if (Math.Abs(guess - Right) <= CloseEnough)
            return Verdict.Right();
        if (guess is > 1 and < 10)
            return Verdict.Wrong("The answer is a difference of shares from 0 to 1, not of percentages.");
        if (Math.Abs(guess - (0.5 + Right)) <= CloseEnough)
            return Verdict.Wrong("That is what the best is reported with; asked is by how much that is too much.");
        if (Math.Abs(guess - 0.0224) < 0.0005)
            return Verdict.Wrong("That is one standard error; the best of ten lies about 1.54 of them above.");
        return Verdict.Wrong(guess < Right
            ? "It is more: the luckiest of ten is reported."
            : "It is less: 500 pictures leave less to luck.");
    }
}
