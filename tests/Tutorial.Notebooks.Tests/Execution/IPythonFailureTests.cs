using System.Diagnostics;
using System.Globalization;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

public sealed class IPythonFailureTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_error_stops_the_run()
    {
        var run = await IPython.RunAsync(folder.Path, null, TestContext.Current.CancellationToken, "1", "1 / 0", "print('not reached')");

        Assert.Equal([CellOutcome.Passed, CellOutcome.Failed, CellOutcome.NotRun], run.Results.Select(result => result.Outcome));
        Assert.Equal("ZeroDivisionError", run.Results[1].Error!.Name);
    }

    [Fact]
    public async Task A_kernel_that_exits_in_a_cell_is_reported_with_its_exit_code()
    {
        var run = await IPython.RunAsync(
            folder.Path, null, TestContext.Current.CancellationToken, "import os; print('bye', flush=True); os._exit(42)", "1");

        Assert.Equal([CellOutcome.Failed, CellOutcome.NotRun], run.Results.Select(result => result.Outcome));
        Assert.StartsWith("The kernel's process ended with exit code 42.", run.Results[0].Error!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_ends_the_kernel_and_keeps_the_partial_notebook()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var run = await IPython.RunAsync(
            folder.Path,
            new CancelAt(2, cancellation),
            cancellation.Token,
            "import os; print(os.getpid())",
            "import time; time.sleep(600)",
            "1");

        Assert.Equal(RunOutcome.Cancelled, run.Outcome);
        Assert.Equal(
            [CellOutcome.Passed, CellOutcome.Interrupted, CellOutcome.NotRun], run.Results.Select(result => result.Outcome));
        var id = int.Parse(((StreamOutput)run.Results[0].Cell.Outputs[0]).Text, CultureInfo.InvariantCulture);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
    }

    private sealed class CancelAt(int number, CancellationTokenSource cancellation) : IProgress<CellProgress>
    {
        public void Report(CellProgress value)
        {
            if (value.Number == number && value.Result is null)
                cancellation.CancelAfter(TimeSpan.FromMilliseconds(300));
        }
    }
}
