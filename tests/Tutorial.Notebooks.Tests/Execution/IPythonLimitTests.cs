namespace Tutorial.Notebooks.Tests;

public sealed class IPythonLimitTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_cell_that_runs_too_long_is_interrupted_and_keeps_what_it_said()
    {
        var run = await RunAsync(new() { CellTimeout = TimeSpan.FromSeconds(1) }, "print('begun')\nwhile True: pass", "1");

        Assert.Equal(RunOutcome.TimedOut, run.Outcome);
        Assert.Equal([CellOutcome.TimedOut, CellOutcome.NotRun], run.Results.Select(result => result.Outcome));
        Assert.Equal(new StreamOutput("stdout", "begun\n"), run.Results[0].Cell.Outputs[0]);
        Assert.Equal("KeyboardInterrupt", run.Results[0].Cell.Outputs.OfType<ErrorOutput>().First().Name);
        Assert.Equal("The cell ran longer than the 1 s that it may.", run.Results[0].Error!.Value);
    }

    [Fact]
    public async Task A_cell_that_does_not_heed_the_interrupt_is_killed_with_its_kernel()
    {
        var options = new ExecutionOptions { CellTimeout = TimeSpan.FromSeconds(1), InterruptPatience = TimeSpan.FromSeconds(0.5) };

        var run = await RunAsync(
            options,
            "import os, time; print(os.getpid(), flush=True)",
            """
            while True:
                try:
                    time.sleep(1)
                except KeyboardInterrupt:
                    pass
            """);

        Assert.EndsWith("It did not heed the interrupt, so its kernel was killed.", run.Results[1].Error!.Value, StringComparison.Ordinal);
        Assert.False(Directory.Exists($"/proc/{((StreamOutput)run.Results[0].Cell.Outputs[0]).Text.Trim()}"));
    }

    [Fact]
    public async Task A_cells_own_limit_goes_before_the_general_one()
    {
        var run = await RunAsync(
            new() { CellTimeout = TimeSpan.FromMilliseconds(1) }, "# timeout: 1m\nimport time; time.sleep(0.1)", "# timeout: 0.5s\nwhile True: pass");

        Assert.Equal([CellOutcome.Passed, CellOutcome.TimedOut], run.Results.Select(result => result.Outcome));
    }

    [Fact]
    public async Task The_limit_of_a_notebook_ends_the_cell_that_runs()
    {
        var run = await RunAsync(new() { Timeout = TimeSpan.FromSeconds(3) }, "1", "while True: pass", "3");

        Assert.Equal([CellOutcome.Passed, CellOutcome.TimedOut, CellOutcome.NotRun], run.Results.Select(result => result.Outcome));
        Assert.Equal("The notebook ran longer than the 3 s that it may.", run.Results[1].Error!.Value);
    }

    [Fact]
    public async Task The_limit_of_a_notebook_ends_the_wait_for_its_kernel()
    {
        var run = await RunAsync(new() { Timeout = TimeSpan.FromMilliseconds(5) }, "1");

        Assert.Equal((RunOutcome.TimedOut, "The notebook ran longer than the 0.005 s that it may."), (run.Outcome, run.Failure));
        Assert.Equal([CellOutcome.NotRun], run.Results.Select(result => result.Outcome));
    }

    private Task<NotebookRun> RunAsync(ExecutionOptions options, params string[] sources) =>
        IPython.RunAsync(folder.Path, null, options, TestContext.Current.CancellationToken, sources);
}
