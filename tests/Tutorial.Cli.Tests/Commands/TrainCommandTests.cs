namespace Tutorial.Cli.Tests;

public sealed class TrainCommandTests
{
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
