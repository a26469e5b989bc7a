using Tutorial.Tests;

namespace Tutorial.Cli.Tests;

public sealed class TrainCommandTests
{
    [Fact]
    public async Task A_folder_of_pictures_is_learned_and_its_classes_are_predicted()
    {
        using var pictures = new PictureFolder();
        pictures.WriteNoise(training: 40, test: 5, "bright", "dark", "darker");
        using var tutorial = new TutorialRun();
        tutorial.WriteNotebook("notebooks/00-lesson.dib", "1");

        Assert.Equal(ExitCode.Success, await tutorial.RunAsync("train", "--data", pictures.Path, "--epochs", "4", "--batch-size", "8"));
        Assert.StartsWith($"Data set: pictures in {pictures.Path}\n", tutorial.Output, StringComparison.Ordinal);

        Assert.Equal((ExitCode.Success, ""), (await tutorial.RunAsync("predict", pictures.PathOf("test/bright/000.png")), tutorial.Error));
        var lines = tutorial.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(["bright", "dark", "darker"], lines[1..].Select(line => line.Split(' ')[0]).Order());
        Assert.StartsWith("bright", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_are_kept_decoded_where_a_place_is_named_and_nowhere_else()
    {
        using var pictures = new PictureFolder();
        pictures.WriteNoise(training: 4, test: 2, "bright", "dark");
        using var tutorial = new TutorialRun();
        string[] command = ["train", "--data", pictures.Path, "--epochs", "1", "--out", "models"];

        Assert.Equal(ExitCode.Success, await tutorial.RunAsync(command));
        Assert.DoesNotContain(tutorial.Files, file => file.EndsWith(".bytes", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Success, await tutorial.RunAsync([.. command, "--picture-cache", "kept"]));
        Assert.Equal(2, Directory.GetFiles(tutorial.PathOf("kept"), "pictures-*.bytes").Length);
    }

    [Theory]
    [InlineData("--epochs", "0", ExitCode.Usage, "--epochs has to be at least 1, and 0 is not. See 'tutorial --help'.\n")]
    [InlineData("--batch-size", "-8", ExitCode.Usage, "--batch-size has to be at least 1, and -8 is not. See 'tutorial --help'.\n")]
    [InlineData("--epochs", "many", ExitCode.Usage, "'many'")]
    [InlineData("--speed", "11", ExitCode.Usage, "'--speed'")]
    [InlineData("--data", "nowhere", ExitCode.BadFile, "nowhere', the folder given for CIFAR-10, does not exist")]
    public async Task A_mistake_is_refused_before_training_begins(string option, string value, int expected, string reason)
    {
        using var tutorial = new TutorialRun();

        var exitCode = await tutorial.RunAsync("train", option, value, "--out", "models");

        Assert.Equal(expected, exitCode);
        Assert.Contains(reason, tutorial.Error, StringComparison.Ordinal);
        Assert.Equal(1, tutorial.Error.Count(character => character == '\n'));
        Assert.Empty(tutorial.Files);
    }
}
