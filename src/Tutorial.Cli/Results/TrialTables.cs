using System.Globalization;

namespace Tutorial.Cli.Results;

/// <summary>The part of docs/results.md that has the short trainings.</summary>
internal static class TrialTables
{
    /// <summary>A heading and a table for each study; nothing where there are no trials.</summary>
    public static string Of(PublishedTrials? trials) => trials is null
        ? ""
        : "\n\n" + string.Join("\n\n", trials.Trials.GroupBy(trial => trial.Study).SelectMany(study => new[]
        {
            study.Key == "ablation" ? "## Remedies: test accuracy by epoch" : "## Pictures: test accuracy at the end",
            Table([.. study]),
        }).Append(trials.Source));

    private static string Table(IReadOnlyList<PublishedTrial> trials)
    {
        int[] seeds = [.. trials.Select(trial => trial.Seed).Distinct().Order()];
        return MarkdownTable.Of(
            ["recipe", "pictures", "epoch", .. seeds.Select(seed => string.Create(CultureInfo.InvariantCulture, $"seed {seed}")),
                "seconds"],
            trials.GroupBy(trial => (trial.Recipe, trial.Pictures)).SelectMany(group => TestedAfter(group)
                .Select(epoch => Row(group.Key, epoch, [.. seeds.Select(seed => group.FirstOrDefault(trial => trial.Seed == seed))]))));
    }

    private static IEnumerable<int> TestedAfter(IEnumerable<PublishedTrial> trials) =>
        trials.SelectMany(trial => trial.Epochs).Where(epoch => epoch.TestAccuracy is not null)
            .Select(epoch => epoch.Epoch).Distinct().Order();

    private static IEnumerable<string> Row((string Recipe, long Pictures) key, int epoch, IReadOnlyList<PublishedTrial?> bySeed) =>
    [
        key.Recipe,
        key.Pictures.ToString(CultureInfo.InvariantCulture),
        epoch.ToString(CultureInfo.InvariantCulture),
        .. bySeed.Select(trial => trial is null ? "" : MeasuredTables.Three(trial.TestAccuracyAfter(epoch))),
        bySeed.OfType<PublishedTrial>().Average(trial => trial.Seconds).ToString("F0", CultureInfo.InvariantCulture),
    ];
}
