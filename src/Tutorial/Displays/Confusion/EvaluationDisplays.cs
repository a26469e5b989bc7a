namespace Tutorial;

/// <summary>What an evaluation found, as tables.</summary>
internal static class EvaluationDisplays
{
    public static ReportTable Table(ConfusionMatrix matrix) => new(
        "Rows: true class. Columns: predicted class.",
        ["", .. matrix.ClassNames],
        [
            .. matrix.ClassNames.Select((name, row) =>
                new[] { name }.Concat(matrix.ClassNames.Select((_, column) => NumberText.Grouped(matrix.Counts[row, column]))).ToArray()),
        ],
        [$"Accuracy: {Text(matrix.Accuracy)}"]);

    public static ReportTable Table(ClassReport report) => new(
        "",
        ["class", "precision", "recall", "F1", "images"],
        [
            .. report.Classes.Select(score => new[]
            {
                score.ClassName, Text(score.Precision), Text(score.Recall), Text(score.F1), NumberText.Grouped(score.Support),
            }),
            [
                "mean", Text(report.MacroPrecision), Text(report.MacroRecall), Text(report.MacroF1),
                NumberText.Grouped(report.Classes.Sum(score => score.Support)),
            ],
        ],
        [$"Accuracy: {Text(report.Accuracy)}"]);

    private static string Text(double value) => NumberText.WithDecimals(value, 4);
}
