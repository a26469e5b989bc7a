using System.Diagnostics;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

/// <summary>What the executor makes of the outputs of a real kernel; one run serves all of these tests.</summary>
public sealed class IPythonOutputTests(IPythonOutputTests.OneRun one) : IClassFixture<IPythonOutputTests.OneRun>
{
    [Fact]
    public async Task Every_cell_passes_and_is_counted()
    {
        var run = await one.Run;

        Assert.Equal(RunOutcome.Passed, run.Outcome);
        Assert.Equal([1, 2, 3, 4], run.Results.Select(result => result.Cell.ExecutionCount));
        Assert.Equal("ipython", run.Kernel!.Implementation);
    }

    [Fact]
    public async Task Both_streams_are_kept_apart()
    {
        var outputs = (await one.Run).Results[0].Cell.Outputs;

        Assert.Contains(new StreamOutput("stdout", $"{one.Folder}\nyes\n"), outputs);
        Assert.Contains(new StreamOutput("stderr", "err\n"), outputs);
    }

    [Fact]
    public async Task A_display_is_updated_from_a_later_cell()
    {
        var run = await one.Run;

        Assert.Equal("<b>100 %</b>", Assert.IsType<DisplayOutput>(run.Results[1].Cell.Outputs[0]).Text("text/html"));
        Assert.Equal("42", Assert.IsType<ResultOutput>(run.Results[2].Cell.Outputs[0]).Text("text/plain"));
    }

    [Fact]
    public async Task Much_text_arrives_complete()
    {
        var text = Assert.IsType<StreamOutput>(Assert.Single((await one.Run).Results[3].Cell.Outputs)).Text;

        Assert.Equal(Enumerable.Range(0, 20000), text.Trim().Split('\n').Select(int.Parse));
    }

    [Fact]
    public async Task The_written_notebook_is_one_that_jupyter_accepts_as_its_own()
    {
        NotebookFile.Write(Path.Combine(one.Folder, "ours.ipynb"), (await one.Run).Document);

        var errors = await PythonAsync(
            "import nbformat; nb = nbformat.read('ours.ipynb', 4); nbformat.validate(nb); nbformat.write(nb, 'theirs.ipynb')");

        Assert.Equal("", errors);
        Assert.Equal(File.ReadAllText(Path.Combine(one.Folder, "theirs.ipynb")), File.ReadAllText(Path.Combine(one.Folder, "ours.ipynb")));
    }

    private async Task<string> PythonAsync(string code)
    {
        var start = new ProcessStartInfo("/usr/bin/python3", ["-c", code]) { WorkingDirectory = one.Folder, RedirectStandardError = true };
        using var python = Process.Start(start)!;
        var errors = await python.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await python.WaitForExitAsync(TestContext.Current.CancellationToken);
        return errors;
    }

    /// <summary>One notebook with many kinds of output, executed once.</summary>
    public sealed class OneRun : IDisposable
    {
        private readonly TemporaryFolder folder = new();
        private readonly Lazy<Task<NotebookRun>> run;

        public OneRun() => run = new Lazy<Task<NotebookRun>>(() => IPython.RunAsync(
            Folder,
            null,
            CancellationToken.None,
            """
            import os, sys
            from IPython.display import display, HTML, update_display
            print(os.getcwd()); print(os.environ["LESSON"]); print("err", file=sys.stderr)
            """,
            """handle = display(HTML("<b>0 %</b>"), display_id="bar")""",
            """
            update_display(HTML("<b>100 %</b>"), display_id="bar")
            6 * 7
            """,
            "for i in range(20000): print(i)"));

        public string Folder => folder.Path;

        public Task<NotebookRun> Run => run.Value;

        public void Dispose() => folder.Dispose();
    }
}
