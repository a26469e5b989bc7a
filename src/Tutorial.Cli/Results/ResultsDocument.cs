using System.Globalization;

namespace Tutorial.Cli.Results;

/// <summary>The part of docs/results.md that is written from the files of results: every figure of the network's runs.</summary>
internal static class ResultsDocument
{
    /// <summary>The line before the part.</summary>
    public const string Begin = "<!-- From here on 'tutorial results table' has written what stands here. -->";

    /// <summary>The line behind it.</summary>
    public const string End = "<!-- What 'tutorial results table' has written ends here. -->";

    private const string OnPhotographs = "cifar10-";
    private const int MostPairs = 5;

    /// <summary>Puts the tables of the runs in the place of those that the document has.</summary>
    /// <param name="document">The whole document.</param>
    /// <param name="runs">In the order of their columns.</param>
    /// <param name="trials">Short trainings; null where there are none.</param>
    /// <exception cref="InvalidDataException">The document does not say where they stand, or there is no run on CIFAR-10.</exception>
    public static string Update(string document, IReadOnlyList<PublishedRun> runs, PublishedTrials? trials = null)
    {
        var start = document.IndexOf(Begin, StringComparison.Ordinal);
        var end = document.IndexOf(End, StringComparison.Ordinal);
        if (start < 0 || end < start)
        {
            throw new InvalidDataException(
                $"The document does not have the line {Begin} and after it {End}; put them where the tables go.");
        }

        return $"{document[..(start + Begin.Length)]}\n\n{Tables(runs)}{TrialTables.Of(trials)}\n\n{document[end..]}";
    }

    private static string Tables(IReadOnlyList<PublishedRun> runs)
    {
        PublishedRun[] photographs = [.. runs.Where(IsOnPhotographs)];
        PublishedRun[] others = [.. runs.Where(run => !IsOnPhotographs(run))];
        if (photographs.Length == 0)
            throw new InvalidDataException("There are no results on CIFAR-10; measure some with 'tutorial results train'.");
        var first = photographs[0];
        return string.Join("\n\n", Parts());

        IEnumerable<string> Parts()
        {
            yield return Comparison(photographs);
            yield return "## Accuracy by epoch";
            yield return "Training images while the weights move / training images by the weights at the epoch's end / validation "
                + "(the test "
                + "images).";
            yield return MeasuredTables.ByEpoch(photographs, "accuracy");
            foreach (var metric in new[] { "precision", "recall", "loss" })
            {
                yield return $"## {char.ToUpperInvariant(metric[0])}{metric[1..]} by epoch";
                yield return MeasuredTables.ByEpoch(photographs, metric);
            }

            yield return "## Where the curves meet, and where they are best";
            yield return "To meet is to come within 0.01 of each other for the first time; the value is the training curve's.";
            yield return MeasuredTables.Meetings(photographs);
            yield return "## Confusion matrix";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Seed {first.History.Options.Seed} after epoch {first.History.Count}, test images; rows are the true class, columns the "
                    + $"predicted one.");
            yield return MeasuredTables.Confusion(first.Confusion);
            yield return MeasuredTables.Classes(first.Confusion);
            yield return "Most confused, both directions added:";
            yield return string.Join('\n', photographs.Select(Pairs));
            yield return "## Images, machine, versions";
            yield return $"{first.Conditions.Images}.";
            yield return MeasuredTables.Conditions(runs);
            if (others.Length > 0)
            {
                yield return "## The drawn sample set, for comparison";
                yield return
                    "The same network on the set that the lessons draw when CIFAR-10 is not there (5,000 / 1,000 images; it is easier and "
                        + "smaller, and\nnumbers on it say nothing about CIFAR-10): accuracy.";
                yield return MeasuredTables.ByEpoch(others, "accuracy");
                yield return string.Join('\n', others.Select(Pairs));
            }
        }
    }

    /// <summary>The two numbers that the text ends with, and what the trainings have in the same epochs.</summary>
    private static string Comparison(IReadOnlyList<PublishedRun> runs)
    {
        return $"The text reports an accuracy of 67.09 % in its third epoch and a precision of 76.55 % in its second, both of the training "
            + $"images while the\nweights move. The seeds have {Each("accuracy", 3)} % and {Each("precision", 2)} % there.";

        string Each(string metric, int epoch) => string.Join(
            ", ", runs.Where(run => run.History.Count >= epoch).Select(run => (100 * run.History.TrainingSeries(metric)[epoch - 1])
                .ToString("F2", CultureInfo.InvariantCulture)));
    }

    private static string Pairs(PublishedRun run) => string.Create(
        CultureInfo.InvariantCulture,
        $"- seed {run.History.Options.Seed}: ")
        + string.Join(", ", run.Confusion.ConfusedPairs(MostPairs).Select(pair => string.Create(
            CultureInfo.InvariantCulture, $"{pair.First} and {pair.Second} ({pair.Count})")));

    private static bool IsOnPhotographs(PublishedRun run) => run.Name.StartsWith(OnPhotographs, StringComparison.Ordinal);
}
