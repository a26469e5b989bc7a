namespace Tutorial.Cli.Tests;

public sealed class DataCommandTests
{
    [Fact]
    public async Task Status_says_that_the_sample_set_is_used_and_where_the_photographs_are()
    {
        using var tutorial = Repository();

        var exitCode = await tutorial.RunAsync("data", "status");

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        Assert.StartsWith($"Data set: {SampleSet.SourceName}", tutorial.Output, StringComparison.Ordinal);
        Assert.Contains(Cifar10Manifest.DownloadLink.ToString(), tutorial.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_finds_what_lies_in_the_repository_and_names_what_is_wrong()
    {
        using var tutorial = Repository();
        Cifar10Files.Create(tutorial.PathOf("data/cifar-10-batches-bin"), Cifar10Manifest.Files[0]);
        tutorial.Write("data/cifar-10-batches-bin/data_batch_2.bin", "four");

        var exitCode = await tutorial.RunAsync("data", "status");

        Assert.Equal(ExitCode.BadFile, exitCode);
        Assert.EndsWith(
            "is not complete; run 'tutorial data download', or unpack the archive again.\n",
            tutorial.Error,
            StringComparison.Ordinal);
        Assert.Matches(
            @"data_batch_1\.bin +30,730,000 +10,000 +of the right size, but with other images than the published ones",
            tutorial.Output);
        Assert.Matches(@"data_batch_2\.bin +4 +of another size", tutorial.Output);
        Assert.Matches(@"test_batch\.bin +missing", tutorial.Output);
    }

    [Fact]
    public async Task Status_refuses_a_folder_in_the_environment_that_is_not_there()
    {
        using var tutorial = new TutorialRun { Cifar10Folder = "nowhere" };

        var exitCode = await tutorial.RunAsync("data", "status");

        Assert.Equal(ExitCode.BadFile, exitCode);
        Assert.Contains(
            $"'{tutorial.PathOf("nowhere")}', the folder that CIFAR10_DIR names, does not exist",
            tutorial.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.tar.gz", "There is no file 'missing.tar.gz'.\n")]
    [InlineData("page.tar.gz", "is not a whole .tar.gz archive; download")]
    public async Task Unpacking_something_else_leaves_nothing_behind(string file, string reason)
    {
        using var tutorial = Repository();
        tutorial.Write("page.tar.gz", "<html>404</html>");
        var before = tutorial.Files.ToArray();

        var exitCode = await tutorial.RunAsync("data", "unpack", file);

        Assert.Equal(ExitCode.BadFile, exitCode);
        Assert.Contains(reason, tutorial.Error, StringComparison.Ordinal);
        Assert.Equal(before, tutorial.Files);
    }

    /// <summary>A folder that the command takes for the repository.</summary>
    private static TutorialRun Repository()
    {
        var tutorial = new TutorialRun();
        tutorial.WriteNotebook("notebooks/00-lesson.dib", "1");
        return tutorial;
    }
}
