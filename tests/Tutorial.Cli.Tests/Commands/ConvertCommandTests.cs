using Tutorial.Documents;

namespace Tutorial.Cli.Tests;

public sealed class ConvertCommandTests
{
    private const string Dib = """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"}]}}

        #!markdown

        # Title

        #!csharp

        // tags: parameters
        int epochs = 1;

        """;

    [Fact]
    public async Task A_notebook_comes_back_from_ipynb_as_the_same_text()
    {
        using var tutorial = new TutorialRun();
        tutorial.Write("a.dib", Dib);

        Assert.Equal(ExitCode.Success, await tutorial.RunAsync("convert", "a.dib", "a.ipynb"));
        Assert.Equal(ExitCode.Success, await tutorial.RunAsync("convert", "a.ipynb", "b.dib"));

        Assert.Equal("b.dib: 2 cells, written anew.\n", tutorial.Output);
        Assert.Equal(Dib, await File.ReadAllTextAsync(tutorial.PathOf("b.dib"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Outputs_are_left_out_and_the_command_says_so()
    {
        using var tutorial = new TutorialRun();
        tutorial.Write("a.dib", "there before");
        tutorial.Write("a.ipynb", """
            {"cells":[{"cell_type":"code","execution_count":1,"metadata":{},
              "outputs":[{"name":"stdout","output_type":"stream","text":"x"}],"source":"1"}],
            "metadata":{"kernelspec":{"display_name":".NET (C#)","language":"C#","name":".net-csharp"}},"nbformat":4,"nbformat_minor":4}
            """);

        await tutorial.RunAsync("convert", "a.ipynb", "a.dib");

        Assert.Equal("a.dib: 1 cell, written anew in place of the old file; 1 output left out.\n", tutorial.Output);
        Assert.Equal("1", Assert.Single(NotebookFile.Read(tutorial.PathOf("a.dib")).Cells).Source);
    }

    [Theory]
    [InlineData("a.dib", "a.py", ExitCode.Usage, "'a.py' is neither .dib nor .ipynb, so its format is unknown.\n")]
    [InlineData("a.txt", "kept.dib", ExitCode.Usage, "'a.txt' is neither .dib nor .ipynb, so its format is unknown.\n")]
    [InlineData("none.dib", "kept.dib", ExitCode.BadFile, "There is no notebook 'none.dib'.\n")]
    [InlineData("broken.ipynb", "kept.dib", ExitCode.BadFile, "broken.ipynb")]
    [InlineData("a.dib", "--force", ExitCode.Usage, "There is no option '--force'. See 'tutorial --help'.\n")]
    public async Task What_cannot_be_converted_is_refused_and_the_target_stays(string source, string target, int expected, string reason)
    {
        using var tutorial = new TutorialRun();
        tutorial.Write("a.dib", Dib);
        tutorial.Write("a.txt", "text");
        tutorial.Write("broken.ipynb", "{");
        tutorial.Write("kept.dib", "kept");
        var before = tutorial.Files.ToArray();

        var exitCode = await tutorial.RunAsync("convert", source, target);

        Assert.Equal(expected, exitCode);
        Assert.Contains(reason, tutorial.Error, StringComparison.Ordinal);
        Assert.Equal(before, tutorial.Files);
        Assert.Equal("kept", await File.ReadAllTextAsync(tutorial.PathOf("kept.dib"), TestContext.Current.CancellationToken));
    }
}
