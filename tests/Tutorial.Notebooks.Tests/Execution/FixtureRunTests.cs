using Tutorial.Documents;
using Tutorial.Jupyter;

namespace Tutorial.Notebooks.Tests;

/// <summary>One tiny notebook per behaviour through the executor and a kernel; the same in C# and in Python.</summary>
public abstract class FixtureRunTests(string language, string extension) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("passes", RunOutcome.Passed, "Passed Passed")]
    [InlineData("fails-in-the-middle", RunOutcome.Failed, "Passed Failed NotRun")]
    [InlineData("never-ends", RunOutcome.TimedOut, "Passed TimedOut NotRun")]
    [InlineData("kills-its-kernel", RunOutcome.KernelDied, "Passed Failed NotRun")]
    [InlineData("overflows-the-stack", RunOutcome.Failed, "Failed NotRun")]
    [InlineData("raises-as-tagged", RunOutcome.Passed, "Passed Passed")]
    [InlineData("raises-nothing-though-tagged", RunOutcome.Failed, "Failed NotRun")]
    [InlineData("skips-a-cell", RunOutcome.Passed, "Passed Skipped Passed")]
    public async Task A_notebook_ends_as_it_should(string name, RunOutcome expected, string cells)
    {
        var run = await RunAsync(name);

        Assert.Equal((expected, cells), (run.Outcome, string.Join(' ', run.Results.Select(result => result.Outcome))));
    }

    [Fact]
    public async Task A_kernel_that_exits_is_reported_with_its_exit_code()
    {
        var run = await RunAsync("kills-its-kernel");

        Assert.StartsWith("The kernel's process ended with exit code 42.", run.Results[1].Error!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_thousand_lines_arrive_complete()
    {
        var run = await RunAsync("prints-100000-lines");

        Assert.Equal(Enumerable.Range(0, 100_000), Printed(run.Results[0].Cell).Trim().Split('\n').Select(int.Parse));
    }

    [SoakFact]
    public async Task Fifty_megabytes_arrive_complete_and_can_be_written()
    {
        var run = await RunAsync("prints-50-megabytes");
        NotebookFile.Write(folder["big.ipynb"], run.Document);

        var text = Printed(NotebookFile.Read(folder["big.ipynb"]).Cells[0]);
        Assert.Equal((50 * 1_048_576, 50), (text.Length, text.Count(character => character == '\n')));
    }

    [Fact]
    public async Task An_image_is_kept_as_it_came()
    {
        var run = await RunAsync("returns-an-image");

        var image = Assert.IsAssignableFrom<RichOutput>(Assert.Single(run.Results[0].Cell.Outputs)).Text("image/png");
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], Convert.FromBase64String(image!.Trim())[..4]);
    }

    protected abstract InstalledKernel Kernel();

    /// <summary>
    /// What stands on standard output: on a busy machine IPython complains on standard error that it took long ("IOStream.flush timed
    /// out").
    /// </summary>
    private static string Printed(NotebookCell cell) =>
        string.Concat(
            cell.Outputs.OfType<StreamOutput>().Where(output => output.Name == StreamOutput.StandardOutput).Select(output => output.Text));

    private Task<NotebookRun> RunAsync(string name)
    {
        var options = new KernelStartOptions
        {
            WorkingFolder = folder.Path,
            Environment = new Dictionary<string, string> { ["IPYTHONDIR"] = folder["ipython"] },
        };
        var document = NotebookFile.Read(Fixture.Path(Path.Combine("runs", language, name + extension)));
        return new NotebookExecutor(Kernel()).ExecuteAsync(
            document,
            options,
            new ExecutionOptions(),
            cancellationToken: TestContext.Current.CancellationToken);
    }
}

public sealed class CSharpFixtureRunTests() : FixtureRunTests("csharp", ".dib")
{
    protected override InstalledKernel Kernel() => OwnKernel.Kernel();
}

public sealed class PythonFixtureRunTests() : FixtureRunTests("python", ".ipynb")
{
    protected override InstalledKernel Kernel() => IPython.Kernel();
}
