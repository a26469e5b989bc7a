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

    private Task<int> SearchAsync(string file, params string[] options) => tutorial.RunAsync(
        ["results", "search", "--data", pictures.Path, "--pictures", "20", "--tested", "10", "--out", file, .. options]);
}
