namespace Tutorial.Cli.Tests;

public sealed class PredictCommandTests
{
    [Fact]
    public async Task The_ten_classes_are_shown_the_most_probable_first_by_the_network_that_was_trained_last()
    {
        using var tutorial = Repository();
        using (var network = Cifar10Network.Create(seed: 1))
            ModelFile.Save(network, tutorial.PathOf("artifacts/models/new.safetensors"));
        tutorial.Write("artifacts/models/old.safetensors", "older, and no network");
        File.SetLastWriteTimeUtc(tutorial.PathOf("artifacts/models/old.safetensors"), DateTime.UtcNow.AddDays(-1));

        var exitCode = await tutorial.RunAsync("predict", "red.png");

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        var lines = tutorial.Output.TrimEnd('\n').Split('\n');
        Assert.EndsWith("new.safetensors", lines[0], StringComparison.Ordinal);
        Assert.Equal(Cifar10.ClassNames.Order(), lines[1..].Select(line => line.Split(' ')[0]).Order());
        var percents = lines[1..].Select(line => double.Parse(line.Split(' ')[^2], System.Globalization.CultureInfo.InvariantCulture))
            .ToArray();
        Assert.Equal(percents.OrderDescending(), percents);
        Assert.Equal(100, percents.Sum(), tolerance: 0.6);
    }

    [Theory]
    [InlineData("notes.png", "'{0}/notes.png' is not a picture that can be read")]
    [InlineData("missing.png", "'{0}/missing.png' does not exist")]
    [InlineData(
        "red.png",
        "No trained network lies in '{0}/artifacts/models'; train one with 'tutorial train', or name a file with --model.")]
    [InlineData("red.png --model missing.safetensors", "There is no model file {0}/missing.safetensors")]
    [InlineData("red.png --model notes.png", "{0}/notes.png")]
    public async Task What_cannot_be_read_is_named(string arguments, string reason)
    {
        using var tutorial = Repository();

        var exitCode = await tutorial.RunAsync(["predict", .. arguments.Split(' ')]);

        Assert.Equal(ExitCode.BadFile, exitCode);
        Assert.Contains(reason.Replace("{0}", tutorial.Folder, StringComparison.Ordinal), tutorial.Error, StringComparison.Ordinal);
        Assert.Equal(1, tutorial.Error.Count(character => character == '\n'));
    }

    /// <summary>
    /// A folder that the command takes for the repository, with a picture of one red pixel and something that is no picture.
    /// </summary>
    private static TutorialRun Repository()
    {
        var tutorial = new TutorialRun();
        tutorial.WriteNotebook("notebooks/00-lesson.dib", "1");
        tutorial.Write("notes.png", "This is not a picture.");
        File.WriteAllBytes(tutorial.PathOf("red.png"), Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="));
        return tutorial;
    }
}
