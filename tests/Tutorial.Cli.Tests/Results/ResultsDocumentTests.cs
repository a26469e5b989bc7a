using System.Globalization;
using Tutorial.Cli.Results;

namespace Tutorial.Cli.Tests;

/// <summary>docs/results.md says what the files of results say.</summary>
public sealed class ResultsDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(TutorialRun.RepositoryFolder, "docs", "results.md"));

    private static readonly string Results = Path.Combine(TutorialRun.RepositoryFolder, "data", "results");

    private static readonly IReadOnlyList<PublishedRun> Runs = PublishedRunFile.ReadAll(Results);

    private static readonly PublishedTrials Trials =
        new([.. PublishedTrialsFile.PathsOf(Results, "regularization").Select(PublishedTrialsFile.Read)]);

    [Fact]
    public void Every_figure_of_the_document_is_that_of_the_files() =>
        Assert.Equal(ResultsDocument.Update(Document, Runs, Trials), Document);

    [Fact]
    public void Every_trial_of_the_files_is_one_of_the_plan_and_stands_in_its_seeds_file_once()
    {
        foreach (var path in PublishedTrialsFile.PathsOf(Results, "regularization"))
        {
            var trials = PublishedTrialsFile.Read(path).Trials;

            Assert.All(trials, trial => Assert.Equal(
                trial.Epochs.Count, Assert.Single(RegularizationPlan.Trials, plan => plan.Is(trial)).Epochs));
            Assert.Distinct(trials.Select(trial => (trial.Study, trial.Recipe, trial.Pictures)));
            Assert.All(trials, trial => Assert.Equal(PublishedTrialsFile.PathOf(Results, "regularization", trial.Seed), path));
        }
    }

    [Fact]
    public void The_validation_accuracy_lies_within_two_points_of_the_independent_loop()
    {
        var section = Document.Split("## An independent loop")[1].Split(ResultsDocument.Begin)[0];
        var reported = section.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Split('|'))
            .Select(cells => (
                Epoch: int.Parse(cells[1], CultureInfo.InvariantCulture),
                Accuracy: double.Parse(cells[3], CultureInfo.InvariantCulture)))
            .ToArray();

        Assert.Equal([1, 3, 15, 30], reported.Select(row => row.Epoch));
        Assert.All(
            from row in reported from run in Runs where run.Name.StartsWith("cifar10-", StringComparison.Ordinal) select (row, run),
            pair => Assert.InRange(pair.run.History[pair.row.Epoch - 1].Validation.Accuracy - pair.row.Accuracy, -0.02, 0.02));
    }

    [Fact]
    public void What_the_document_says_in_words_is_so()
    {
        foreach (var history in Runs.Where(run => run.Name.StartsWith("cifar10-", StringComparison.Ordinal)).Select(run => run.History))
        {
            var losses = history.ValidationSeries("loss");
            var lowest = Array.IndexOf(losses, losses.Min()) + 1;
            Assert.InRange(lowest, 3, 6);
            Assert.True(losses[^1] > 2 * losses.Min());
            Assert.True(history[^1].Training.Accuracy > 0.95);
            Assert.True(history[^1].Validation.Accuracy < history.BestValidationEpoch.Validation.Accuracy);
            var meeting = MeetingPoint.Find(history.TrainingSeries("accuracy"), history.ValidationSeries("accuracy"));
            Assert.True(meeting is null || history.BestValidationEpoch.Epoch >= meeting.Epoch + 3);
        }
    }
}
