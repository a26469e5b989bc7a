namespace Tutorial.Cli.Tests;

public sealed class DataDownloadTests
{
    private static readonly PublishedArchive Tiny = TinyArchive.At(new Uri("https://example.org/tiny.tar.gz"));

    [Fact]
    public async Task The_files_lie_in_the_repository_and_each_stage_is_told_on_a_line()
    {
        using var tutorial = Repository();
        await using var server = new FileServer((_, request) => FileReply.To(request, TinyArchive.Bytes));

        var exitCode = await tutorial.RunAsync("data", "download", "--mirror", server.Address.ToString());

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        Assert.Equal(["data/tiny/first.bin", "data/tiny/second.bin", "notebooks/00-lesson.dib"], tutorial.Files);
        var lines = tutorial.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(
            [
                $"Downloading {server.Address}.",
                "Checking the SHA-256.",
                "The SHA-256 is the published one; unpacking.",
                $"'{tutorial.PathOf("data/tiny")}' is complete, with the published SHA-256 of every file.",
            ],
            lines.Where(line => line.Length > 0 && !line.EndsWith('%')));
    }

    [Fact]
    public async Task On_a_terminal_a_bar_shows_the_bytes_below_what_is_said()
    {
        using var tutorial = new TutorialRun { Archive = Tiny, IsTerminal = true };
        await using var server = new FileServer((_, request) => FileReply.To(request, TinyArchive.Bytes));

        await tutorial.RunAsync("data", "download", "--out", "sets", "--mirror", server.Address.ToString());

        Assert.Matches(@"tiny\.tar\.gz +━+ +100%", tutorial.Output);
        Assert.Contains("Checking the SHA-256.\n", tutorial.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(tutorial.PathOf("sets/tiny/first.bin")));
    }

    [Fact]
    public async Task A_download_that_fails_is_one_line_and_leaves_nothing_behind()
    {
        using var tutorial = Repository();
        await using var server = new FileServer((_, _) => FileReply.Empty("404 Not Found"));

        var exitCode = await tutorial.RunAsync("data", "download", "--mirror", server.Address.ToString());

        Assert.Equal(ExitCode.BadFile, exitCode);
        Assert.StartsWith(
            $"tiny.tar.gz was not downloaded ({server.Address} answered 404 Not Found): ",
            tutorial.Error,
            StringComparison.Ordinal);
        Assert.Equal(1, tutorial.Error.Count(character => character == '\n'));
        Assert.Equal(["notebooks/00-lesson.dib"], tutorial.Files);
    }

    [Theory]
    [InlineData("ftp://example.org/a")]
    [InlineData("cifar.tar.gz")]
    [InlineData("/tmp/cifar.tar.gz")]
    public async Task A_mirror_that_is_no_address_is_refused(string mirror)
    {
        using var tutorial = Repository();

        var exitCode = await tutorial.RunAsync("data", "download", "--mirror", mirror);

        Assert.Equal(ExitCode.Usage, exitCode);
        Assert.Equal(
            $"--mirror is an address that begins with https:// or http://, and '{mirror}' is none. See 'tutorial --help'.\n",
            tutorial.Error);
    }

    [Fact]
    public async Task Unpacking_puts_the_files_of_a_copy_in_place()
    {
        using var tutorial = Repository();
        await File.WriteAllBytesAsync(tutorial.PathOf("copy.tar.gz"), TinyArchive.Bytes, TestContext.Current.CancellationToken);

        var exitCode = await tutorial.RunAsync("data", "unpack", "copy.tar.gz");

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        Assert.Contains("The SHA-256 of every file is the published one.", tutorial.Output, StringComparison.Ordinal);
        Assert.Equal(
            TinyArchive.First,
            await File.ReadAllBytesAsync(tutorial.PathOf("data/tiny/first.bin"), TestContext.Current.CancellationToken));
    }

    private static TutorialRun Repository()
    {
        var tutorial = new TutorialRun { Archive = Tiny };
        tutorial.WriteNotebook("notebooks/00-lesson.dib", "1");
        return tutorial;
    }
}
