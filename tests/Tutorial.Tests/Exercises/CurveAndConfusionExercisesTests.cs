using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class CurveAndConfusionExercisesTests
{
    public static TheoryData<string, object> Right => new()
    {
        { "06.1", new[] { 3, 0.621 } },
        { "06.2", 0.4 },
        { "06.3", (Func<double[], int>)(losses => Stop(losses)) },
        { "06.4", 0.7223 },
        { "06.4", 0.72 },
        { "06.4", 0.725 },
        { "06.5", new[] { 0.68, 0.03 } },
        { "06.6", 8400 },
        { "07.1", new[,] { { 1, 2, 0 }, { 0, 1, 1 }, { 0, 0, 1 } } },
        { "07.4", (Func<long[,], double[]>)(table => F1(table)) },
        { "07.7", 2.3604 },
    };

    public static TheoryData<string, object, string> Wrong => new()
    {
        { "06.2", 0, "whole numbers" },
        { "06.3", (Func<double[], int>)(losses => Stop(losses, startsAnew: false)), "never reset" },
        { "06.3", (Func<double[], int>)(losses => Stop(losses) - 1), "number 1, not 0" },
        { "06.3", (Func<double[], int>)(losses => Stop(losses, patience: 1)), "the patience is 2" },
        { "06.3", (Func<double[], int>)(losses => Stop(losses, patience: 3)), "waited for a third" },
        { "06.3", (Func<double[], int>)(losses => Stop(losses, orEqual: true)), "as low as the lowest" },
        { "06.3", (Func<double[], int>)(losses => Stop(losses, previous: true)), "the one before it" },
        { "06.3", (Func<double[], int>)(losses => Array.IndexOf(losses, losses.Min()) + 1), "best epoch of all" },
        { "06.3", (Func<double[], int>)(losses => Stop(losses) - 2), "whose weights one keeps" },
        { "06.4", 0.7, "average of all ten" },
        { "06.4", 0.69, "not below" },
        { "06.4", 0.705, "It is higher" },
        { "06.4", 0.75, "It is lower" },
        { "06.4", 72, "not a percentage" },
        { "06.4", new[] { 0.72 }, "one number" },
        { "06.5", new[] { 0.71, 0 }, "chosen by the test set" },
        { "06.5", new[] { 0.72, -0.01 }, "on the pictures that chose" },
        { "06.5", new[] { 0.70, 0.01 }, "That is the last epoch" },
        { "06.6", 2100, "one standard error" },
        { "07.4", (Func<long[,], double[]>)(table => Jaccard(table)), "counts the right ones twice" },
        { "07.7", 0.4236, "multiplied by" },
        { "07.7", 0.8808, "at T = 1" },
        { "07.7", "warm", "is no number" },
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

    [Theory]
    [InlineData(0.16, "less often")]
    [InlineData(0.04, "more often")]
    [InlineData(0.12, "Right. ")]
    [InlineData(16, "not a percentage")]
    public void A_guess_of_how_often_sure_answers_are_right_is_told_in_which_direction_it_is_wrong(double guess, string words)
    {
        using var samples = new DisplaySamples();
        using var network = new AlwaysTheFirst();
        using var predictions = Predictions.Of(network, samples.Dataset);       // one picture of each of ten classes: 0.1 are right

        Assert.Contains(words, Exercise.Check("07.6", guess, predictions).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_divided_as_whole_numbers_are_told_so()
    {
        var counts = new long[,] { { 8, 0 }, { 4, 6 } };
        var answer = new double[,] { { 8 / 12, 0 / 6 }, { 4 / 12, 6 / 6 } };

        Assert.Contains("Whole numbers were divided", Exercise.Check("07.2", answer, counts).Message, StringComparison.Ordinal);
    }

    private sealed class AlwaysTheFirst() : nn.Module<Tensor, Tensor>(nameof(AlwaysTheFirst))
    {
        public override Tensor forward(Tensor images) => cat([full(images.shape[0], 1, 10f), zeros(images.shape[0], 9)], 1);
    }

    private static int Stop(double[] losses, int patience = 2, bool startsAnew = true, bool orEqual = false, bool previous = false)
    {
        var (lowest, waited) = (double.PositiveInfinity, 0);
        for (var epoch = 1; epoch <= losses.Length; epoch++)
        {
            var loss = losses[epoch - 1];
            var isLower = loss < lowest || orEqual && loss == lowest;
            waited = isLower ? (startsAnew ? 0 : waited) : waited + 1;
            lowest = previous ? loss : Math.Min(lowest, loss);
            if (waited == patience)
                return epoch;
        }

        return losses.Length;
    }

    private static double[] F1(long[,] table) => Each(table, (hits, row, column) => 2 * hits / (row + column));

    private static double[] Jaccard(long[,] table) => Each(table, (hits, row, column) => hits / (row + column - hits));

    private static double[] Each(long[,] table, Func<double, double, double, double> of)
    {
        var classes = Enumerable.Range(0, table.GetLength(0)).ToArray();
        return [.. classes.Select(c => of(table[c, c], classes.Sum(other => table[c, other]), classes.Sum(other => table[other, c])))];
    }
}
