using Tutorial.Documents;
using Tutorial.Jupyter;

namespace Tutorial.Notebooks.Tests;

/// <summary>The real kernel in cells that crash for real.</summary>
public sealed class CrashedKernelTests : IDisposable
{
    private const string LibC = "[System.Runtime.InteropServices.DllImport(\"libc\")] static extern ";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SoakTheory]
    [InlineData(
        "unsafe { *(int*)0x123456789000 = 1; }",
        "exit code 134",
        "Memory was read or written that is not the process's own. It was in the cell's own code.")]
    [InlineData(
        "System.Runtime.InteropServices.Marshal.ReadInt32((nint)0x123456789000)",
        "exit code 134",
        "The last call was System.Runtime.InteropServices.Marshal.ReadInt32(")]
    [InlineData(LibC + "void abort();\nabort();", "exit code 134", "Native code gave up (SIGABRT).")]
    [InlineData(LibC + "nint strlen(nint text);\nstrlen((nint)0x123456789000)", "exit code 139", "(SIGSEGV)")]
    public async Task A_crash_is_an_error_of_its_cell_that_says_what_it_was(string crash, string exitCode, string cause)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Exit codes and libc are Linux's.");

        var run = await RunAsync("Console.Write(\"before\"); 1", "Console.Write(\"so far\"); await Task.Delay(1000);\n" + crash, "3");

        Assert.Equal(RunOutcome.KernelDied, run.Outcome);
        Assert.Equal([CellOutcome.Passed, CellOutcome.Failed, CellOutcome.NotRun], run.Results.Select(result => result.Outcome));
        var error = run.Results[1].Error!;
        Assert.Equal("KernelDied", error.Name);
        Assert.Contains(exitCode, error.Value, StringComparison.Ordinal);
        Assert.Contains(cause, error.Value, StringComparison.Ordinal);
        Assert.Contains("run the notebook again from its first cell", error.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_put_out_before_a_crash_is_kept()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "libc is Linux's.");

        var run = await RunAsync(
            "Console.Write(\"before\"); 1",
            $"{LibC}void abort();\nConsole.Write(\"so far\"); await Task.Delay(1000);\nabort();",
            "3");

        NotebookFile.Write(folder["kept.ipynb"], run.Document);
        var cells = NotebookFile.Read(folder["kept.ipynb"]).Cells;
        Assert.Equal("before", Assert.IsType<StreamOutput>(cells[0].Outputs[0]).Text);
        Assert.IsType<ResultOutput>(cells[0].Outputs[1]);
        Assert.Equal("so far", Assert.IsType<StreamOutput>(cells[1].Outputs[0]).Text);
        Assert.Equal("KernelDied", Assert.IsType<ErrorOutput>(cells[1].Outputs[1]).Name);
        Assert.Empty(cells[2].Outputs);
    }

    private Task<NotebookRun> RunAsync(params string[] cells) => new NotebookExecutor(OwnKernel.Kernel()).ExecuteAsync(
        new NotebookDocument
        {
            Format = NotebookFormat.Ipynb,
            DefaultLanguage = "csharp",
            Cells = [.. cells.Select(source => new NotebookCell { Kind = CellKind.Code, Language = "csharp", Source = source })],
            MinorVersion = 5,
        },
        new KernelStartOptions { WorkingFolder = folder.Path },
        new ExecutionOptions(),
        cancellationToken: TestContext.Current.CancellationToken);
}
