using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

public sealed class CellTagTests
{
    private readonly List<string> texts = [];

    [Fact]
    public async Task A_cell_tagged_raises_exception_passes_with_its_error_and_the_run_goes_on()
    {
        var run = await RunAsync("#!csharp\n\n// tags: raises-exception\nfail\n\n#!csharp\n\npass\n");

        Assert.Equal(RunOutcome.Passed, run.Outcome);
        Assert.Equal([CellOutcome.Passed, CellOutcome.Passed], run.Results.Select(result => result.Outcome));
        Assert.Equal("Boom", run.Results[0].Error!.Name);
    }

    [Fact]
    public async Task A_cell_tagged_raises_exception_fails_where_none_is_raised()
    {
        var run = await RunAsync("#!csharp\n\n// tags: raises-exception\npass\n\n#!csharp\n\nfail\n");

        Assert.Equal([CellOutcome.Failed, CellOutcome.NotRun], run.Results.Select(result => result.Outcome));
        Assert.Equal(
            "The cell is tagged 'raises-exception' and raised none; mend the cell or remove the tag.", run.Results[0].Error!.Value);
    }

    [Fact]
    public async Task A_cell_tagged_skip_execution_is_not_run_and_says_so()
    {
        var run = await RunAsync("#!csharp\n\n// tags: skip-execution\nfail\n\n#!csharp\n\npass\n");

        Assert.Equal(RunOutcome.Passed, run.Outcome);
        Assert.Equal([CellOutcome.Skipped, CellOutcome.Passed], run.Results.Select(result => result.Outcome));
        Assert.Equal(
            "Not run: the cell is tagged 'skip-execution'.",
            Assert.IsType<DisplayOutput>(Assert.Single(run.Document.Cells[0].Outputs)).Text("text/plain"));
        Assert.Null(run.Document.Cells[0].ExecutionCount);
    }

    [Theory]
    [InlineData(true, CellOutcome.Skipped)]
    [InlineData(false, CellOutcome.Failed)]
    public async Task A_cell_tagged_slow_is_left_out_only_where_that_is_asked_for(bool skips, CellOutcome expected)
    {
        var run = await RunAsync("#!csharp\n\n// tags: slow\nfail\n", new ExecutionOptions { SkipsSlowCells = skips });

        Assert.Equal(expected, run.Results[0].Outcome);
    }

    [Fact]
    public async Task Text_is_told_of_as_it_comes()
    {
        await RunAsync("#!csharp\n\nprint\n");

        Assert.Equal(["stdout: one", "stderr: two"], texts);
    }

    private async Task<NotebookRun> RunAsync(string dib, ExecutionOptions? options = null)
    {
        using var kernel = new FakeKernel(new()
        {
            ["pass"] = turn => turn.Finish(),
            ["fail"] = turn => turn.FinishWithError(),
            ["print"] = turn =>
            {
                turn.Print("one");
                turn.Print("two", "stderr");
                turn.Finish();
            },
        });
        using var client = await NotebookInProgressTests.ConnectAsync(kernel);
        var execution = new NotebookInProgress(
            Parsed.Dib(dib), TimeProvider.System, null, (options ?? new ExecutionOptions()) with { Text = new TextLog(texts) });
        await execution.RunAsync(client.Execute, () => { }, CancellationToken.None, TestContext.Current.CancellationToken);
        return execution.Result(isCancelled: false);
    }

    private sealed class TextLog(List<string> lines) : IProgress<StreamOutput>
    {
        public void Report(StreamOutput value) => lines.Add($"{value.Name}: {value.Text}");
    }
}
