using System.Globalization;

namespace Tutorial;

/// <summary>What training brought, as tables.</summary>
internal static class TrainingDisplays
{
    private static readonly (string Name, Func<Metrics, double> Value)[] Columns =
    [
        ("loss", metrics => metrics.Loss), ("accuracy", metrics => metrics.Accuracy),
        ("precision", metrics => metrics.Precision), ("recall", metrics => metrics.Recall),
    ];

    public static ReportTable Table(Metrics metrics) => new(
        "", ["metric", "value"], [.. Columns.Select(column => new[] { column.Name, Text(column.Value(metrics)) })], []);

    public static ReportTable Table(History history) => new(
        $"{history.Source}: {history.Count} epoch{(history.Count == 1 ? "" : "s")}",
        [
            "epoch",
            .. Columns.Select(column => $"training\n{column.Name}"),
            .. Columns.Select(column => $"validation\n{column.Name}"),
            "seconds",
        ],
        [.. history.Select(Row)],
        history.Count < 2 ? [] :
        [
            $"Highest validation accuracy: {Text(history.BestValidationEpoch.Validation.Accuracy)} at epoch "
                + $"{history.BestValidationEpoch.Epoch}, picked from {history.Count} by looking: expect a little less on new images",
        ]);

    private static string[] Row(EpochResult result) =>
    [
        result.Epoch.ToString(CultureInfo.InvariantCulture),
        .. Columns.Select(column => Text(column.Value(result.Training))),
        .. Columns.Select(column => Text(column.Value(result.Validation))),
        NumberText.WithDecimals(result.Seconds, 1),
    ];

    private static string Text(double value) => NumberText.WithDecimals(value, 4);
}
