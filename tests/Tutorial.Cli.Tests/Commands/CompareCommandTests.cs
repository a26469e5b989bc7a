using Tutorial.Documents;

namespace Tutorial.Cli.Tests;

public sealed class CompareCommandTests
{
    [Fact]
    public async Task Folders_of_the_same_outputs_pass()
    {
        using var tutorial = Executed(
            ("ours/a.ipynb", "1.5"),
            ("ours/b.ipynb", "x"),
            ("theirs/a.ipynb", "1.5000001"),
            ("theirs/b.ipynb", "x"),
            ("theirs/c.failed.ipynb", "!"));

        Assert.Equal(ExitCode.Success, await tutorial.RunAsync("compare", "ours", "theirs"));
        Assert.Equal("a: the outputs are the same.\nb: the outputs are the same.\n", tutorial.Output);
        Assert.Equal("", tutorial.Error);
    }

    [Fact]
    public async Task Outputs_that_differ_are_shown_and_the_exit_code_is_6()
    {
        using var tutorial = Executed(("ours/a.ipynb", "1.5"), ("theirs/a.ipynb", "2.5"));

        Assert.Equal(ExitCode.OutputsDiffer, await tutorial.RunAsync("compare", "ours", "theirs"));
        Assert.Contains("a: cell 1, 'Run();', stdout, text, line 1: 1.5 became 2.5", tutorial.Output, StringComparison.Ordinal);
        Assert.Equal("Outputs differ: a, 1 place.\n", tutorial.Error);
    }

    [Fact]
    public async Task A_tolerance_can_be_given()
    {
        using var tutorial = Executed(("a.ipynb", "1.5"), ("b.ipynb", "2.5"));

        Assert.Equal(ExitCode.Success, await tutorial.RunAsync("compare", "a.ipynb", "b.ipynb", "--rtol", "1"));
    }

    public static TheoryData<string, string, int, string> Refusals => new()
    {
        { "ours", "none", ExitCode.BadFile, "There is no notebook or folder 'none'." },
        { "ours", "theirs", ExitCode.BadFile, "There is no b.ipynb in 'theirs'; run that notebook, too, or compare file by file." },
        { "theirs", "ours", ExitCode.BadFile, "There is no b.ipynb in 'theirs'; run that notebook, too, or compare file by file." },
        { "empty", "ours", ExitCode.BadFile, "The folder 'empty' holds no .ipynb file." },
        {
            "ours",
            "ours/a.ipynb",
            ExitCode.Usage,
            "Of 'ours' and 'ours/a.ipynb' one is a folder and the other a file; name two of a kind." },
        { "ours/a.ipynb", "source.dib", ExitCode.BadFile, "'source.dib' is no .ipynb file, so it holds no outputs to compare." },
        { "ours/a.ipynb", "fresh.ipynb", ExitCode.BadFile, "fresh.ipynb holds no outputs; execute it first." },
        { "ours/a.ipynb", "broken.ipynb", ExitCode.BadFile, "broken.ipynb" },
    };

    [Theory, MemberData(nameof(Refusals))]
    public async Task A_mistake_is_refused_in_one_line(string expected, string actual, int exitCode, string reason)
    {
        using var tutorial = Executed(("ours/a.ipynb", "1"), ("ours/b.ipynb", "1"), ("theirs/a.ipynb", "1"));
        Directory.CreateDirectory(tutorial.PathOf("empty"));
        tutorial.WriteNotebook("source.dib", "Run();");
        tutorial.Write("broken.ipynb", "{");
        NotebookFile.Write(tutorial.PathOf("fresh.ipynb"), NotebookFile.Read(tutorial.PathOf("source.dib")));

        Assert.Equal(exitCode, await tutorial.RunAsync("compare", expected, actual));
        Assert.Contains(reason, tutorial.Error, StringComparison.Ordinal);
        Assert.Equal(1, tutorial.Error.Count(character => character == '\n'));
    }

    /// <summary>Notebooks of one cell that has printed a text.</summary>
    private static TutorialRun Executed(params (string Name, string Printed)[] notebooks)
    {
        var tutorial = new TutorialRun();
        foreach (var (name, printed) in notebooks)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(tutorial.PathOf(name))!);
            NotebookFile.Write(tutorial.PathOf(name), new NotebookDocument
            {
                Format = NotebookFormat.Ipynb,
                Cells =
                [
                    new NotebookCell
                    {
                        Kind = CellKind.Code,
                        Language = "csharp",
                        Source = "Run();",
                        ExecutionCount = 1,
                        Outputs = [new StreamOutput(StreamOutput.StandardOutput, printed + "\n")],
                    },
                ],
            });
        }

        return tutorial;
    }
}
