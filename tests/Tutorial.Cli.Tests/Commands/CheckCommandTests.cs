using System.Xml.Linq;
using Tutorial.Documents;

namespace Tutorial.Cli.Tests;

/// <summary>What is compared and what is said of it; <c>.ci/run</c> checks every lesson with the kernel itself.</summary>
public sealed class CheckCommandTests
{
    [Fact]
    public async Task Outputs_that_are_as_committed_pass()
    {
        using var tutorial = await ExecutedAsync("Console.WriteLine(1.5);");

        Assert.Equal(ExitCode.Success, await tutorial.RunAsync("check", "tiny.dib", "--out", "out"));
        Assert.Contains("tiny: the outputs are the committed ones.", tutorial.Output, StringComparison.Ordinal);
        Assert.Equal("", tutorial.Error);
    }

    [Fact]
    public async Task Outputs_that_differ_are_shown_and_the_exit_code_is_6()
    {
        using var tutorial = await ExecutedAsync("Console.WriteLine(1.5);");
        var before = Change(tutorial, "1.5", "2.5");

        Assert.Equal(
            ExitCode.OutputsDiffer,
            await tutorial.RunAsync("check", "tiny.dib", "--out", "out", "--junit", "out/junit.xml", "--json", "out/run.json"));
        Assert.Contains(
            "tiny: cell 1, 'Console.WriteLine(1.5);', stdout, text, line 1: 2.5 became 1.5, a relative difference of 4.0e-1",
            tutorial.Output,
            StringComparison.Ordinal);
        Assert.Equal("Outputs differ: tiny, 1 place.\n", tutorial.Error);
        Assert.Equal(before, File.ReadAllText(tutorial.PathOf("tiny.ipynb")));
        Assert.Single(XDocument.Load(tutorial.PathOf("out/junit.xml")).Descendants("failure"));
        Assert.Contains("out/run.json", tutorial.Files);
        Assert.Contains("out/tiny.html", tutorial.Files);
    }

    [Fact]
    public async Task A_notebook_of_prose_alone_is_executed_and_as_committed()
    {
        using var tutorial = new TutorialRun { Kernel = new FakeKernel() };
        tutorial.Write("prose.dib", "#!markdown\n\n# Prose\n\nNothing to run.\n");

        Assert.Equal(ExitCode.Success, await tutorial.RunAsync("run", "prose.dib", "--out", "."));
        Assert.Equal(ExitCode.Success, await tutorial.RunAsync("check", "prose.ipynb", "--out", "out"));
        Assert.Contains("prose: the outputs are the committed ones.", tutorial.Output, StringComparison.Ordinal);
        Assert.Equal("", tutorial.Error);
    }

    [Theory]
    [InlineData("--rtol", "1")]
    [InlineData("--atol", "1.5")]
    public async Task A_tolerance_can_be_given(string option, string value)
    {
        using var tutorial = await ExecutedAsync("Console.WriteLine(1.5);");
        Change(tutorial, "1.5", "2.5");

        Assert.Equal(ExitCode.Success, await tutorial.RunAsync("check", "tiny.dib", "--out", "out", option, value));
    }

    [Fact]
    public async Task An_ipynb_is_compared_with_its_own_outputs()
    {
        using var tutorial = await ExecutedAsync("Console.WriteLine(1.5);");
        Change(tutorial, "1.5", "2.5");

        Assert.Equal(ExitCode.OutputsDiffer, await tutorial.RunAsync("check", "tiny.ipynb", "--out", "out"));
    }

    [Fact]
    public async Task A_cell_that_fails_fails_the_check_as_it_fails_a_run()
    {
        using var tutorial = await ExecutedAsync("Console.WriteLine(1.5);");
        tutorial.WriteNotebook("tiny.dib", "throw new Exception(\"no\");");

        Assert.Equal(ExitCode.CellFailed, await tutorial.RunAsync("check", "tiny.dib", "--out", "out"));
    }

    public static TheoryData<string[], int, string> Refusals => new()
    {
        { ["alone.dib"], ExitCode.BadFile,
            "Beside alone.dib there is no alone.ipynb with its outputs; make it with 'tutorial run alone.dib --out" },
        { ["fresh.dib"], ExitCode.BadFile, "fresh.ipynb holds no outputs; execute it first." },
        { ["fresh.dib", "--rtol", "-1"], ExitCode.Usage, "--rtol is a number from 0 on, and '-1' is not. See 'tutorial --help'." },
        { ["fresh.dib", "--atol", "NaN"], ExitCode.Usage, "--atol is a number from 0 on, and 'NaN' is not. See 'tutorial --help'." },
        {
            ["done.dib", "--out", "."],
            ExitCode.Usage,
            "--out is the folder of done.dib, whose committed outputs would be written over; name another folder." },
    };

    [Theory, MemberData(nameof(Refusals))]
    public async Task A_mistake_is_refused_in_one_line_before_anything_is_written(string[] arguments, int expected, string reason)
    {
        using var tutorial = new TutorialRun();
        foreach (var name in new[] { "alone.dib", "fresh.dib", "done.dib" })
            tutorial.WriteNotebook(name, "1");
        NotebookFile.Write(tutorial.PathOf("fresh.ipynb"), NotebookFile.Read(tutorial.PathOf("fresh.dib")));
        var done = NotebookFile.Read(tutorial.PathOf("fresh.ipynb"));
        NotebookFile.Write(tutorial.PathOf("done.ipynb"), done with { Cells = [done.Cells[0] with { ExecutionCount = 1 }] });
        var before = tutorial.Files.ToArray();

        Assert.Equal(expected, await tutorial.RunAsync(["check", .. arguments]));
        Assert.Contains(reason, tutorial.Error, StringComparison.Ordinal);
        Assert.Equal(1, tutorial.Error.Count(character => character == '\n'));
        Assert.Equal(before, tutorial.Files);
    }

    private static async Task<TutorialRun> ExecutedAsync(params string[] cells)
    {
        var tutorial = new TutorialRun { Kernel = new FakeKernel() };
        tutorial.WriteNotebook("tiny.dib", cells);
        Assert.Equal(ExitCode.Success, await tutorial.RunAsync("run", "tiny.dib", "--out", ".", "--html", "pages"));
        return tutorial;
    }

    /// <summary>Changes the committed output, which alone stands in a line of its own.</summary>
    private static string Change(TutorialRun tutorial, string from, string to)
    {
        var path = tutorial.PathOf("tiny.ipynb");
        var text = File.ReadAllText(path).Replace($"\"{from}\\n\"", $"\"{to}\\n\"", StringComparison.Ordinal);
        File.WriteAllText(path, text);
        return text;
    }
}
