namespace Tutorial.Tests;

public sealed class SearchTableTests : IDisposable
{
    private static readonly TrialSettings Settings = new(1e-3, 32, 2, 8, 0.25, 1e-4, 1);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("search-table-");

    private string FilePath => Path.Combine(folder.FullName, "search.json");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void What_was_measured_comes_back()
    {
        Table(Measured(1), Measured(3)).Save(FilePath);
        var table = SearchTableFile.Read(FilePath).ToTable();

        Assert.Equal((3000, 300, 2000), (table.Pictures, table.HeldOut, table.Tested));
        Assert.Equal([1, 3], table.Epochs);
        Assert.Equal([1, 3], table.Trials.Select(trial => trial.Number));
        Assert.Equal(Settings, table.Trials[0].Settings);
        Assert.Equal([0.25, 0.5], table.Trials[0].Validation);
        Assert.Equal(table.Trials, table.Of(TrialGroup.AllKnobs));
        Assert.Empty(table.Of(TrialGroup.Grid));
        Assert.Contains(
            " 2 trials of 3 epochs on 2,700 images, 300 held out, 2,000 test images; Noise; ", table.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_are_merged_in_the_order_of_the_numbers_and_each_number_once() =>
        Assert.Equal([1, 2, 3], Table(Measured(3)).With([Measured(2), Measured(1), Measured(3)]).Trials.Select(trial => trial.Number));

    [Fact]
    public void Tables_of_two_plans_are_not_merged() => Assert.Throws<ArgumentException>(
        () => Table(Measured(1)).With([Measured(1) with { Settings = Settings with { Seed = 2 } }]));

    [Theory]
    [InlineData("\"number\": 1", "\"number\": 0")]
    [InlineData("0.25,", "1.25,")]
    [InlineData("\"allKnobs\"", "\"someKnobs\"")]
    [InlineData("\"batchSize\": 32", "\"batchSize\": 0")]
    [InlineData("\"pictures\": 3000", "\"pictures\": -3000")]
    [InlineData("\"tested\": 2000", "\"tasted\": 2000")]
    public void A_damaged_file_is_named(string text, string damage)
    {
        Table(Measured(1)).Save(FilePath);
        var whole = File.ReadAllText(FilePath);
        Assert.Contains(text, whole, StringComparison.Ordinal);
        File.WriteAllText(FilePath, whole.Replace(text, damage, StringComparison.Ordinal));

        var error = Assert.Throws<InvalidDataException>(() => SearchTableFile.Read(FilePath));

        Assert.StartsWith(FilePath, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_that_travels_has_the_whole_plan()
    {
        var table = Lesson.PublishedSearch();

        Assert.Equal(
            SearchPlan.Of().Select((trial, index) => (index + 1, trial.Group, trial.Settings)),
            table.Trials.Select(trial => (trial.Number, trial.Group, trial.Settings)));
        Assert.Equal([1, 3, 9], table.Epochs);
        Assert.Contains("JPEG", table.Source, StringComparison.Ordinal);
    }

    private static SearchTableFile Table(params Trial[] trials) =>
        new("Noise", "a machine", "versions", new DateOnly(2026, 11, 30), 3000, 2000, [1, 3], trials);

    private static Trial Measured(int number) => new(number, TrialGroup.AllKnobs, Settings, 1000, 2000, 1.5, [0.25, 0.5], [0.2, 0.4]);
}
