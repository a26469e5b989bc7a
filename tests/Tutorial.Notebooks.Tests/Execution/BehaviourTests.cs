using Tutorial.Jupyter;

namespace Tutorial.Notebooks.Tests;

/// <summary>One tiny notebook a behaviour, through the executor and the kernel as it is installed.</summary>
public sealed class BehaviourTests
{
    [Theory]
    [InlineData("passes", RunOutcome.Passed, "Passed Passed")]
    [InlineData("fails-in-the-middle", RunOutcome.Failed, "Passed Failed NotRun")]
    [InlineData("does-not-compile", RunOutcome.Failed, "Failed")]
    [InlineData("never-ends", RunOutcome.TimedOut, "TimedOut NotRun")]
    [InlineData("sleeps-for-ever", RunOutcome.TimedOut, "TimedOut")]
    [InlineData("ends-its-kernel", RunOutcome.KernelDied, "Failed NotRun")]
    [InlineData("recurses-for-ever", RunOutcome.Failed, "Failed")]
    [InlineData("overflows-the-stack-in-a-library", RunOutcome.KernelDied, "Failed")]
    [InlineData("prints-100000-lines", RunOutcome.Passed, "Passed")]
    [InlineData("prints-50-megabytes", RunOutcome.Passed, "Passed")]
    [InlineData("returns-an-image", RunOutcome.Passed, "Passed")]
    [InlineData("raises-as-tagged", RunOutcome.Passed, "Passed Passed")]
    [InlineData("raises-nothing-though-tagged", RunOutcome.Failed, "Failed")]
    [InlineData("is-skipped", RunOutcome.Passed, "Skipped Passed")]
    [InlineData("updates-a-display", RunOutcome.Passed, "Passed")]
    public async Task Each_ends_as_its_name_says(string name, RunOutcome outcome, string cells)
    {
        var run = await RunAsync(name);
        Assert.Equal(outcome, run.Outcome);
        Assert.Equal(cells, string.Join(' ', run.Results.Select(result => result.Outcome)));
    }

    [Fact]
    public async Task A_dead_kernels_exit_code_and_what_it_wrote_last_are_told()
    {
        var run = await RunAsync("ends-its-kernel");
        Assert.Contains("exit code 7", run.Results[0].Error!.Value, StringComparison.Ordinal);
        Assert.Contains("a cell called Environment.Exit", run.Results[0].Error!.Value, StringComparison.Ordinal);
        Assert.Equal("last words", Assert.IsType<StreamOutput>(run.Results[0].Cell.Outputs[0]).Text);
    }

    [Fact]
    public async Task A_hundred_thousand_lines_are_all_there_in_order()
    {
        var text = Assert.IsType<StreamOutput>(Assert.Single((await RunAsync("prints-100000-lines")).Results[0].Cell.Outputs)).Text;
        Assert.Equal(string.Concat(Enumerable.Range(0, 100_000).Select(line => FormattableString.Invariant($"{line}\n"))), text);
    }

    [Fact]
    public async Task Fifty_megabytes_are_all_there()
    {
        var text = Assert.IsType<StreamOutput>(Assert.Single((await RunAsync("prints-50-megabytes")).Results[0].Cell.Outputs)).Text;
        Assert.Equal(50 << 20, text.Length);
    }

    [Fact]
    public async Task An_image_comes_as_it_is() =>
        Assert.StartsWith("iVBORw0KGgo", Assert.IsType<ResultOutput>(Assert.Single((await RunAsync("returns-an-image")).Results[0].Cell.Outputs)).Text("image/png"), StringComparison.Ordinal);

    [Fact]
    public async Task Of_a_display_that_is_updated_the_last_value_stays() =>
        Assert.Equal("second", Assert.IsType<DisplayOutput>(Assert.Single((await RunAsync("updates-a-display")).Results[0].Cell.Outputs)).Text("text/plain"));

    private static async Task<NotebookRun> RunAsync(string name)
    {
        using var folder = new TemporaryFolder();
        var document = NotebookFile.Read(Path.Combine(InstalledKernels.RepositoryRoot, "tests", "fixtures", "behaviours", name + ".dib"));
        return await new NotebookExecutor(InstalledKernels.Own()).ExecuteAsync(
            document, new KernelStartOptions { WorkingFolder = folder.Path }, cancellationToken: TestContext.Current.CancellationToken);
    }
}
