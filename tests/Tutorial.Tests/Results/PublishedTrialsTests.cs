namespace Tutorial.Tests;

public sealed class PublishedTrialsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("trials-").FullName;

    [Fact]
    public void What_was_measured_comes_back()
    {
        var trial = Measured("dropout", seed: 2, test: 0.5);
        File([trial], seed: 2);

        var read = Assert.Single(Lesson.PublishedTrials("some", folder).Trials);

        Assert.Equal(trial.Epochs, read.Epochs);
        Assert.Equal(trial with { Epochs = [] }, read with { Epochs = [] });
    }

    [Fact]
    public void A_trial_takes_a_line_of_the_file()
    {
        File([Measured("none", 1, 0.4), Measured("mixup", 1, 0.5)], seed: 1);

        var lines = System.IO.File.ReadAllLines(PublishedTrialsFile.PathOf(folder, "some", 1));

        Assert.Equal(2, lines.Count(line => line.Contains("\"recipe\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_seeds_of_a_recipe_come_in_order()
    {
        File([Measured("none", 2, 0.4)], seed: 2);
        File([Measured("mixup", 1, 0.5), Measured("none", 1, 0.3)], seed: 1);

        Assert.Equal([1, 2], Lesson.PublishedTrials("some", folder).Of("ablation", "none").Select(trial => trial.Seed));
    }

    [Fact]
    public void A_recipe_that_was_not_measured_is_answered_with_those_that_were()
    {
        File([Measured("none", 1, 0.4)], seed: 1);

        var error = Assert.Throws<ArgumentException>(() => Lesson.PublishedTrials("some", folder).Of("ablation", "luck"));

        Assert.Contains("ablation: none", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_epoch_without_a_test_is_answered_with_those_that_have_one()
    {
        var error = Assert.Throws<ArgumentException>(() => Measured("none", 1, 0.4).TestAccuracyAfter(1));

        Assert.Contains("they were after 2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"heldOutAccuracy\":0.3", "\"heldOutAccuracy\":1.3")]
    [InlineData("\"trainingLoss\":2", "\"trainingLoss\":-2")]
    [InlineData("\"seed\":1", "\"seed\":1,\"seed\":2")]
    [InlineData("\"study\":\"ablation\",", "")]
    [InlineData("]}\n", "")]
    public void A_file_that_cannot_be_is_named(string right, string wrong)
    {
        File([Measured("none", 1, 0.4)], seed: 1);
        var path = PublishedTrialsFile.PathOf(folder, "some", 1);
        var text = System.IO.File.ReadAllText(path);
        Assert.Contains(right, text, StringComparison.Ordinal);
        System.IO.File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));

        var error = Assert.Throws<InvalidDataException>(() => PublishedTrialsFile.Read(path));

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_trials_is_said_to_have_none() =>
        Assert.Throws<ArgumentException>(() => Lesson.PublishedTrials("some", folder));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static PublishedTrial Measured(string recipe, int seed, double test) => new(
        "ablation", recipe, seed, 10, 100, 1000, 1.5, [new TrialEpoch(1, 2, 0.25, 2.5, 0.3), new TrialEpoch(2, 1, 0.5, 2, 0.4, test)]);

    private void File(IReadOnlyList<PublishedTrial> trials, int seed) =>
        new PublishedTrialsFile("Noise", "a machine", "versions", new DateOnly(2026, 11, 30), trials)
            .Save(PublishedTrialsFile.PathOf(folder, "some", seed));
}
