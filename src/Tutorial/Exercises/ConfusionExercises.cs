namespace Tutorial;

/// <summary>The exercises of lesson 07, "Confusion matrix".</summary>
internal static partial class ConfusionExercises
{
    private const double Tolerance = 1e-9;

    public static IReadOnlyList<ExerciseDefinition> All { get; } =
    [
        new("07.1",
            "Take the pictures one by one. The true class names the row, the prediction the column, and the count there grows by 1.",
            new ExpectedAnswer(new[,] { { 1, 2, 0 }, { 0, 1, 1 }, { 0, 0, 1 } }, 0,
                new Mistake(
                    new[,] { { 1, 0, 0 }, { 2, 1, 0 }, { 0, 1, 1 } },
                    "Rows and columns are swapped: a row belongs to a true class."),
                new Mistake(new[,] { { 0, 2, 0 }, { 0, 0, 1 }, { 0, 0, 0 } }, "The right answers are missing: they stand on the diagonal."),
                new Mistake(
                    new[,] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
                    "Only the right answers were counted; the wrong ones stand beside the diagonal.")))
        {
            Insight = "A row adds up to how many pictures of its class there are, whatever the network says.",
        },

        new("07.2",
            "For each column, add its ten counts, then divide each of them by the sum. Where nothing was predicted the sum is 0, "
                + "and the shares stay 0.",
            (answer, given) => Given<long[,]>(given, "07.2", "answer, counts", counts => SharesOfColumns(counts).Judge(answer)))
        {
            Insight = "The diagonal is now each class's precision: of all that was called so, the share that is so.",
        },

        new("07.3",
            "What was right stays right. Two kinds of mistakes become right answers: those of the one class for the other, "
                + "and the reverse.",
            (answer, given) => Given<ConfusionMatrix>(given, "07.3", "answer, matrix", matrix => PairAsOneClass(matrix).Judge(answer)))
        {
            Insight = "What the accuracy gains is what this one pair has cost.",
        },

        new("07.4",
            "For class c, the diagonal has the true positives. What else stands in column c was called so and is not; "
                + "what else stands in row c was missed. Where precision and recall are both 0, F1 is 0.",
            (answer, _) => F1OfEachClass().Judge(answer))
        {
            Insight = "F1 lies nearer to the smaller of the two: who claims everything, or nearly nothing, does not get far with it.",
        },

        new("07.5",
            "mistakes has the positions, the costliest first. predictions.ProbabilitiesOf(i).Max() says how sure the network was of "
                + "its answer, right or wrong; Where keeps the order.",
            (answer, given) => Given<Predictions>(
                given,
                "07.5",
                "answer, predictions",
                predictions => SureMistakes(predictions).Judge(answer)))
        {
            Insight = "To refuse all answers below 0.9 would not have kept these away.",
        },

        new("07.6",
            "If the network were calibrated, the share would be their mean probability. Do you expect it to be as right as it is sure?",
            (answer, given) => Given<Predictions>(
                given,
                "07.6",
                "answer, predictions",
                predictions => ShareOfSureAnswers(predictions, answer)))
        {
            Insight = "Compare it with how sure the network was of them: 0.9 and more.",
        },

        new("07.7",
            "Two logits: softmax gives 1 / (1 + exp(−(2 − 0) / T)). Set that equal to 0.7, and solve for T.",
            new ExpectedAnswer(2 / Math.Log(0.7 / 0.3), 2e-3,
                new Mistake(Math.Log(0.7 / 0.3) / 2, "That is what the logits would be multiplied by; a temperature divides them."),
                new Mistake(2 * Math.Log(0.7 / 0.3), "The quotient is turned: 2 / T is ln(0.7 / 0.3)."),
                new Mistake(2 / 0.7, "The logits were divided by the probability; softmax stands between them."),
                new Mistake(1 / (1 + Math.Exp(-2)), "That is how sure the network is at T = 1; which T makes it 0.7?"),
                new Mistake(2 / -Math.Log(0.7), "Softmax of two classes was taken for exp: the other class's exp(0) belongs below the "
                    + "line."),
                new Mistake(2 / Math.Log10(0.7 / 0.3), "The logarithm to the base 10 was taken; softmax has the natural one.")))
        {
            Insight = "The larger logit stays the larger at any temperature, so what is predicted, and the accuracy, stays as it was.",
        },
    ];

    /// <summary>Judges by what the cell handed in; without it, says how it is handed in.</summary>
    private static Verdict Given<T>(IReadOnlyList<object> given, string number, string arguments, Func<T, Verdict> judge) =>
        given.Count == 1 && given[0] is T value
            ? judge(value)
            : Verdict.Wrong($"The check needs what the lesson counted: end the cell with Exercise.Check(\"{number}\", {arguments}).");
}
