using Tutorial.Tests;

namespace Tutorial.Cli.Tests;

public sealed class ResultsSearchTests : IDisposable
{
    private readonly PictureFolder pictures = new();
    private readonly TutorialRun tutorial = new();

    public ResultsSearchTests() => pictures.WriteNoise(training: 10, test: 5, "bright", "dark");

    public void Dispose()
    {
        tutorial.Dispose();
        pictures.Dispose();
    }

    [Fact]
    public async Task Trials_of_two_tables_are_merged_into_one()
    {
        Assert.Equal((ExitCode.Success, ""), (await SearchAsync("one.json", "--trial", "7"), tutorial.Error));
        Assert.Equal((ExitCode.Success, ""), (await SearchAsync("other.json", "--trial", "6"), tutorial.Error));

        Assert.Equal(
            ExitCode.Success, await tutorial.RunAsync("results", "search", "--merge", "one.json", "other.json", "--out", "both.json"));

        var plan = SearchPlan.Of().ToArray();
        var table = SearchTableFile.Read(tutorial.PathOf("both.json"));
        Assert.Equal([6, 7], table.Trials.Select(trial => trial.Number));
        Assert.Equal([plan[5].Settings, plan[6].Settings], table.Trials.Select(trial => trial.Settings));
    }

    [Fact]
    public async Task A_trial_that_the_table_has_is_not_trained_again()
    {
        await SearchAsync("table.json", "--trial", "6");
        var before = File.ReadAllText(tutorial.PathOf("table.json"));

        Assert.Equal(ExitCode.Success, await SearchAsync("table.json", "--trial", "6"));

        Assert.Equal(before, File.ReadAllText(tutorial.PathOf("table.json")));
        Assert.DoesNotContain("trial   6", tutorial.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_that_the_plan_has_not_is_refused()
    {
        Assert.Equal(ExitCode.Usage, await SearchAsync("table.json", "--trial", "65"));

        Assert.Contains("The plan has the trials 1 to 64, and no trial 65.", tutorial.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_not_gone_on_with_on_other_images()
    {
        await SearchAsync("table.json", "--trial", "6");

        Assert.Equal(
            ExitCode.Usage,
            await tutorial.RunAsync("results", "search", "--data", pictures.Path, "--pictures", "10", "--out", "table.json"));
        Assert.Contains("--pictures 20 --tested 10", tutorial.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_not_gone_on_with_on_as_many_images_of_another_set()
    {
        await SearchAsync("table.json", "--trial", "6");

        Assert.Equal(ExitCode.Usage, await SearchAsync("table.json", "--trial", "7", "--images", "photographs"));

        Assert.Contains("was measured on other images", tutorial.Error, StringComparison.Ordinal);
        Assert.Equal([6], SearchTableFile.Read(tutorial.PathOf("table.json")).Trials.Select(trial => trial.Number));
    }

    [Fact]
    public async Task A_table_of_another_plan_is_not_merged()
    {
        await SearchAsync("one.json", "--trial", "6");
        var other = SearchTableFile.Read(tutorial.PathOf("one.json"));
        var trial = other.Trials[0];
        (other with { Trials = [trial with { Settings = trial.Settings with { Seed = 99 } }] }).Save(tutorial.PathOf("other.json"));

        Assert.Equal(
            ExitCode.BadFile, await tutorial.RunAsync("results", "search", "--merge", "one.json", "other.json", "--out", "both.json"));

        Assert.Contains("other.json", tutorial.Error, StringComparison.Ordinal);
        Assert.Contains("Trial 6 was trained with other settings", tutorial.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(tutorial.PathOf("both.json")));
    }

    [Fact]
    public async Task A_merged_table_names_every_machine()
    {
        await SearchAsync("one.json", "--trial", "6");
        await SearchAsync("other.json", "--trial", "7");
        var other = SearchTableFile.Read(tutorial.PathOf("other.json"));
        (other with { Machine = "an abacus" }).Save(tutorial.PathOf("other.json"));

        await tutorial.RunAsync("results", "search", "--merge", "one.json", "other.json", "other.json", "--out", "both.json");

        var one = SearchTableFile.Read(tutorial.PathOf("one.json"));
        var both = SearchTableFile.Read(tutorial.PathOf("both.json"));
        Assert.Equal(($"{one.Machine}; an abacus", one.Versions), (both.Machine, both.Versions));
    }

    [Theory]
    [InlineData("--pictures", "21", "The search needs 21 training images and 10 test images, and there are 20 and 10")]
    [InlineData("--tested", "11", "The search needs 20 training images and 11 test images, and there are 20 and 10")]
    [InlineData("--pictures", "9", "--pictures has to be at least 10, and 9 is not.")]
    [InlineData("--tested", "0", "--tested has to be at least 1, and 0 is not.")]
    public async Task Images_that_are_not_there_are_refused(string option, string number, string message)
    {
        string[] sizes = option == "--pictures" ? [option, number, "--tested", "10"] : ["--pictures", "20", option, number];

        Assert.Equal(
            ExitCode.Usage,
            await tutorial.RunAsync(["results", "search", "--data", pictures.Path, "--trial", "6", "--out", "table.json", .. sizes]));

        Assert.Contains(message, tutorial.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(tutorial.PathOf("table.json")));
    }

    private Task<int> SearchAsync(string file, params string[] options) => tutorial.RunAsync(
        ["results", "search", "--data", pictures.Path, "--pictures", "20", "--tested", "10", "--out", file, .. options]);
}
