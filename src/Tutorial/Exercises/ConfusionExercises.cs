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
                    "Only the right answers were counted; the wrong ones stand beside the diagonal."))),

        new("07.2",
            "For each column, add its ten counts, then divide each of them by the sum. Where nothing was predicted the sum is 0, "
                + "and the shares stay 0.",
            (answer, given) => Given<long[,]>(given, "07.2", "answer, counts", counts => SharesOfColumns(counts).Judge(answer))),

        new("07.3",
            "What was right stays right. Two kinds of mistakes become right answers: those of the one class for the other, "
                + "and the reverse.",
            (answer, given) => Given<ConfusionMatrix>(given, "07.3", "answer, matrix", matrix => PairAsOneClass(matrix).Judge(answer))),

        new("07.4",
            "For class c, the diagonal has the true positives. What else stands in column c was called so and is not; "
                + "what else stands in row c was missed. Where precision and recall are both 0, F1 is 0.",
            (answer, _) => F1OfEachClass().Judge(answer)),

        new("07.5",
            "mistakes has the positions, the costliest first. predictions.ProbabilitiesOf(i).Max() says how sure the network was of "
                + "its answer, right or wrong; Where keeps the order.",
            (answer, given) => Given<Predictions>(
                given,
                "07.5",
                "answer, predictions",
                predictions => SureMistakes(predictions).Judge(answer))),
    ];

    /// <summary>Judges by what the cell handed in; without it, says how it is handed in.</summary>
    private static Verdict Given<T>(IReadOnlyList<object> given, string number, string arguments, Func<T, Verdict> judge) =>
        given.Count == 1 && given[0] is T value
            ? judge(value)
            : Verdict.Wrong($"The check needs what the lesson counted: end the cell with Exercise.Check(\"{number}\", {arguments}).");
}
