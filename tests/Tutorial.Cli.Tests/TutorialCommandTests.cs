namespace Tutorial.Cli.Tests;

public sealed class TutorialCommandTests
{
    [Fact]
    public async Task Help_names_every_command()
    {
        using var tutorial = new TutorialRun();

        var exitCode = await tutorial.RunAsync("--help");

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        Assert.All(["run", "convert", "kernel", "data", "train", "predict"], name => Assert.Matches($@"\n  {name}\b", tutorial.Output));
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("data")]
    [InlineData("run --out")]
    public async Task A_line_that_is_no_command_is_refused_in_one_line(string line)
    {
        using var tutorial = new TutorialRun();

        var exitCode = await tutorial.RunAsync(line.Split(' '));

        Assert.Equal(ExitCode.Usage, exitCode);
        Assert.EndsWith("See 'tutorial --help'.\n", tutorial.Error, StringComparison.Ordinal);
        Assert.Equal(1, tutorial.Error.Count(character => character == '\n'));
    }

    [Fact]
    public async Task Behind_two_hyphens_a_name_may_look_like_an_option()
    {
        using var tutorial = new TutorialRun();
        tutorial.WriteNotebook("--odd.dib", "1");

        var exitCode = await tutorial.RunAsync("convert", "--", "--odd.dib", "even.ipynb");

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
    }
}
