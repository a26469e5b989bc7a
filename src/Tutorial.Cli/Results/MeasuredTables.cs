using System.Globalization;

namespace Tutorial.Cli.Results;

/// <summary>The tables of docs/results.md: a column for each training.</summary>
internal static class MeasuredTables
{
    /// <summary>How near two curves have to come to meet.</summary>
    public const double Tolerance = 0.01;

    private static readonly int[] Shown = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25];

    /// <summary>
    /// One metric by epoch: the training images while the weights moved, the training images standing still, the validation images.
    /// </summary>
    public static string ByEpoch(IReadOnlyList<PublishedRun> runs, string metric)
    {
        var last = runs.Max(run => run.History.Count);
        return MarkdownTable.Of(
            ["epoch", .. runs.Select(Head)],
            Shown.Where(epoch => epoch < last).Append(last)
                .Select(epoch => runs.Select(run => At(run, metric, epoch)).Prepend(Whole(epoch))));
    }

    /// <summary>Where the curves meet and where they are best.</summary>
    public static string Meetings(IReadOnlyList<PublishedRun> runs)
    {
        (string What, Func<PublishedRun, string> Of)[] rows =
        [
            ("accuracy meets", run => Meeting(run.History, "accuracy")),
            ("accuracy meets, training part standing still", run => Meeting(run.StandingStill, "accuracy")),
            ("precision meets", run => Meeting(run.History, "precision")),
            ("recall meets", run => Meeting(run.History, "recall")),
            ("best validation accuracy", run => Best(run.History, "accuracy", value => value)),
            ("best validation precision", run => Best(run.History, "precision", value => value)),
            ("lowest validation loss", run => Best(run.History, "loss", value => -value)),
        ];
        return MarkdownTable.Of(["", .. runs.Select(Head)], rows.Select(row => runs.Select(row.Of).Prepend(row.What)));
    }

    /// <summary>The counts: rows true, columns predicted.</summary>
    public static string Confusion(ConfusionMatrix matrix) => MarkdownTable.Of(
        ["", .. matrix.ClassNames],
        matrix.ClassNames.Select((name, row) =>
            Enumerable.Range(0, matrix.ClassNames.Count).Select(column => Whole(matrix.Counts[row, column])).Prepend($"**{name}**")));

    /// <summary>Precision, recall and F1 of each class, and their means.</summary>
    public static string Classes(ConfusionMatrix matrix)
    {
        var report = ClassReport.Of(matrix);
        return MarkdownTable.Of(
            ["class", "precision", "recall", "F1"],
            report.Classes
                .Select(score => Row(score.ClassName, score.Precision, score.Recall, score.F1))
                .Append(Row("**mean**", report.MacroPrecision, report.MacroRecall, report.MacroF1)));

        static string[] Row(string name, double precision, double recall, double f1) => [name, Three(precision), Three(recall), Three(f1)];
    }

    /// <summary>How each training was measured.</summary>
    public static string Conditions(IReadOnlyList<PublishedRun> runs) => MarkdownTable.Of(
        ["file", "date", "machine", "versions"],
        runs.Select(run => new[]
        {
            $"`{run.Name}`",
            run.Conditions.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            run.Conditions.Machine,
            run.Conditions.Versions,
        }));

    /// <summary>A share in three decimals, as everywhere in the document.</summary>
    public static string Three(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    private static string Head(PublishedRun run) => string.Create(CultureInfo.InvariantCulture, $"seed {run.History.Options.Seed}");

    private static string At(PublishedRun run, string metric, int epoch) => epoch > run.History.Count
        ? ""
        : string.Join(" / ", new[]
        {
            run.History.TrainingSeries(metric), run.StandingStill.TrainingSeries(metric), run.History.ValidationSeries(metric),
        }.Select(series => Three(series[epoch - 1])));

    private static string Meeting(History history, string metric) =>
        MeetingPoint.Find(history.TrainingSeries(metric), history.ValidationSeries(metric), Tolerance) is { } meeting
            ? EpochAndValue(meeting.Epoch, meeting.Value)
            : "none";

    private static string Best(History history, string metric, Func<double, double> rank)
    {
        var series = history.ValidationSeries(metric);
        var best = Array.IndexOf(series, series.MaxBy(rank));
        return EpochAndValue(best + 1, series[best]);
    }

    private static string EpochAndValue(int epoch, double value) =>
        string.Create(CultureInfo.InvariantCulture, $"epoch {epoch}: {value:F4}");

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
