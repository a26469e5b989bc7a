using Tutorial.Documents;
using Tutorial.Tests;

namespace Tutorial.Notebooks.Tests;

/// <summary>The limits of a run; the clock goes on whenever a cell writes something, so none depends on how fast the machine is.</summary>
public sealed class IPythonLimitTests : IDisposable
{
    /// <summary>Many times what a kernel needs to heed an interrupt.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_cell_that_runs_too_long_is_interrupted_and_keeps_what_it_said()
    {
        var run = await RunAsync(
            new() { CellTimeout = TimeSpan.FromSeconds(1), InterruptPatience = Patience },
            TimeSpan.FromSeconds(1),
            "print('begun', flush=True)\nwhile True: pass",
            "1");

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
            TimeSpan.FromSeconds(1),
            """
            import os, time
            print(os.getpid(), flush=True)
            while True:
                try:
                    time.sleep(1)
                except KeyboardInterrupt:
                    pass
            """);

        Assert.EndsWith("It did not heed the interrupt, so its kernel was killed.", run.Results[0].Error!.Value, StringComparison.Ordinal);
        Assert.False(Directory.Exists($"/proc/{((StreamOutput)run.Results[0].Cell.Outputs[0]).Text.Trim()}"));
    }

    [Fact]
    public async Task A_cells_own_limit_goes_before_the_general_one()
    {
        var run = await RunAsync(
            new() { CellTimeout = TimeSpan.FromSeconds(1), InterruptPatience = Patience },
            TimeSpan.FromSeconds(3),
            "# timeout: 1m\nprint('begun', flush=True)",
            "# timeout: 2s\nprint('begun', flush=True)\nwhile True: pass");

        Assert.Equal([CellOutcome.Passed, CellOutcome.TimedOut], run.Results.Select(result => result.Outcome));
        Assert.Equal("The cell ran longer than the 2 s that it may.", run.Results[1].Error!.Value);
    }

    [Fact]
    public async Task The_limit_of_a_notebook_ends_the_cell_that_runs()
    {
        var run = await RunAsync(
            new() { Timeout = TimeSpan.FromSeconds(3), InterruptPatience = Patience },
            TimeSpan.FromSeconds(3),
            "1",
            "print('begun', flush=True)\nwhile True: pass",
            "3");

        Assert.Equal([CellOutcome.Passed, CellOutcome.TimedOut, CellOutcome.NotRun], run.Results.Select(result => result.Outcome));
        Assert.Equal("The notebook ran longer than the 3 s that it may.", run.Results[1].Error!.Value);
    }

    [Fact]
    public async Task The_limit_of_a_notebook_ends_the_wait_for_its_kernel()
    {
        var options = new ExecutionOptions { Timeout = TimeSpan.FromMilliseconds(5) };

        var run = await IPython.RunAsync(folder.Path, null, options, TestContext.Current.CancellationToken, "1");

        Assert.Equal((RunOutcome.TimedOut, "The notebook ran longer than the 0.005 s that it may."), (run.Outcome, run.Failure));
        Assert.Equal([CellOutcome.NotRun], run.Results.Select(result => result.Outcome));
    }

    /// <param name="options">The limits.</param>
    /// <param name="step">How far the clock goes on with each text that comes from a cell.</param>
    /// <param name="sources">The cells.</param>
    private Task<NotebookRun> RunAsync(ExecutionOptions options, TimeSpan step, params string[] sources)
    {
        var clock = new HandClock();
        return IPython.RunAsync(
            folder.Path, null, options with { Text = new Moving(clock, step) }, clock, TestContext.Current.CancellationToken, sources);
    }

    private sealed class Moving(HandClock clock, TimeSpan step) : IProgress<StreamOutput>
    {
        public void Report(StreamOutput value) => clock.Advance(step);
    }
}
