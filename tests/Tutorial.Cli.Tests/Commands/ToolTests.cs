namespace Tutorial.Cli.Tests;

/// <summary>The command as a .NET tool: its kernel lies below it, and neither torch nor the lessons are there.</summary>
public sealed class ToolTests : IDisposable
{
    private readonly DirectoryInfo tool = Directory.CreateTempSubdirectory("tutorial-tool-");

    public ToolTests() => tool.CreateSubdirectory("kernel");

    [Theory]
    [InlineData("train", "--epochs", "1")]
    [InlineData("results", "table")]
    [InlineData("predict", "cat.png")]
    [InlineData("data")]
    public async Task What_needs_the_lessons_library_says_where_it_is_to_be_had(params string[] arguments)
    {
        using var tutorial = new TutorialRun { OwnFolder = tool.FullName };

        var exitCode = await tutorial.RunAsync(arguments);

        Assert.Equal(ExitCode.Usage, exitCode);
        Assert.Equal(
            $"'tutorial {arguments[0]}' needs the lessons' library, which is not in this .NET tool; run it in a clone of the tutorial.",
            tutorial.Error.TrimEnd());
    }

    [Fact]
    public async Task Its_help_speaks_of_notebooks_and_not_of_CIFAR_10()
    {
        using var tutorial = new TutorialRun { OwnFolder = tool.FullName };

        await tutorial.RunAsync("--help");
        var help = tutorial.Output;
        await tutorial.RunAsync("run", "--help");
        help += tutorial.Output;

        Assert.Contains("Runs C# notebooks", help, StringComparison.Ordinal);
        Assert.DoesNotContain("CIFAR", help, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("lessons", help, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Notebooks_above_the_tools_own_folder_are_not_taken_for_those_to_run()
    {
        var notebooks = tool.CreateSubdirectory("notebooks");
        await File.WriteAllTextAsync(Path.Combine(notebooks.FullName, "a.dib"), "#!csharp\n\n1\n", TestContext.Current.CancellationToken);
        using var tutorial = new TutorialRun { OwnFolder = tool.FullName };

        var exitCode = await tutorial.RunAsync("run");

        Assert.Equal(ExitCode.BadFile, exitCode);
        Assert.Equal(
            $"No folder 'notebooks' with .dib files was found in '{tutorial.Folder}' or above it; name the notebooks to run.",
            tutorial.Error.TrimEnd());
    }

    public void Dispose() => tool.Delete(recursive: true);
}
