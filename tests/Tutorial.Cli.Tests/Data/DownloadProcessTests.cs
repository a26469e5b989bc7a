namespace Tutorial.Cli.Tests;

/// <summary>Downloads in processes of their own: what they do to each other, and what ends them.</summary>
public sealed class DownloadProcessTests : IDisposable
{
    private const string Part = "cifar-10-binary.tar.gz.part";

    private static readonly FileReply FirstMebibyte =
        new("200 OK", new byte[1 << 20], FileReply.Length(Cifar10Manifest.Archive.Bytes), "ETag: \"v1\"") { Stalls = true };

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("tutorial-download-process-");

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public async Task A_second_process_waits_until_the_first_is_killed_and_goes_on_where_that_was()
    {
        await using var server = new FileServer((number, _) => number == 1 ? FirstMebibyte : FileReply.Empty("404 Not Found"));
        await using var first = Download([], "--mirror", server.Address.ToString());
        await PartHasBytesAsync();
        await using var second = Download([], "--mirror", server.Address.ToString());
        // Until it waits; if it does not yet, it still must go on.
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        first.Kill();

        var (exitCode, output, error) = await second.EndAsync();

        Assert.Equal(ExitCode.BadFile, exitCode);
        Assert.Contains("answered 404 Not Found", error, StringComparison.Ordinal);
        Assert.Contains("Downloading the rest of", output, StringComparison.Ordinal);
        Assert.InRange(server.Requests[1].From ?? 0, 1, 1 << 20);
        Assert.Equal("\"v1\"", server.Requests[1].IfRange);
    }

    [Fact]
    public async Task Two_processes_never_download_at_once()
    {
        await using var server = new FileServer((_, _) => FirstMebibyte);
        await using var first = Download([], "--mirror", server.Address.ToString());
        await PartHasBytesAsync();
        await using var second = Download([], "--mirror", server.Address.ToString());
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Ctrl_C_ends_it_with_130_and_keeps_what_has_come()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A process cannot send Ctrl-C to another one on Windows.");
        await using var server = new FileServer((_, _) => FirstMebibyte);
        await using var download = Download([], "--mirror", server.Address.ToString());
        await PartHasBytesAsync();
        await download.InterruptAsync();

        var (exitCode, _, error) = await download.EndAsync();

        Assert.Equal((ExitCode.Cancelled, "Stopped.\n"), (exitCode, error));
        Assert.InRange(new FileInfo(Path.Combine(root.FullName, Part)).Length, 1, 1 << 20);
    }

    [Fact]
    public async Task The_official_address_is_asked_through_the_proxy_of_the_environment()
    {
        await using var proxy = new FileServer((_, _) => FileReply.Empty("403 Forbidden"));
        await using var download = Download(new() { ["https_proxy"] = ProxyAt(proxy), ["no_proxy"] = "" });

        var (exitCode, _, error) = await download.EndAsync();

        Assert.Equal(ExitCode.BadFile, exitCode);
        Assert.Equal("www.cs.toronto.edu:443", proxy.Requests[0].Target);
        Assert.Contains($"{Cifar10Manifest.DownloadLink} cannot be reached: ", error, StringComparison.Ordinal);
        Assert.Equal(1, error.Count(character => character == '\n'));
    }

    [Fact]
    public async Task A_mirror_is_asked_through_the_proxy_of_the_environment()
    {
        await using var proxy = new FileServer((_, _) => FileReply.Empty("404 Not Found"));
        await using var download = Download(
            new() { ["http_proxy"] = ProxyAt(proxy), ["no_proxy"] = "" }, "--mirror", "http://mirror.invalid/cifar.tar.gz");

        var (exitCode, _, error) = await download.EndAsync();

        Assert.Equal(ExitCode.BadFile, exitCode);
        Assert.Equal("http://mirror.invalid/cifar.tar.gz", proxy.Requests.Single().Target);
        Assert.Contains("http://mirror.invalid/cifar.tar.gz answered 404 Not Found", error, StringComparison.Ordinal);
    }

    private TutorialProcess Download(Dictionary<string, string> environment, params string[] arguments) =>
        TutorialProcess.Start(root.FullName, environment, ["data", "download", "--out", root.FullName, .. arguments]);

    private static string ProxyAt(FileServer server) => server.Address.GetLeftPart(UriPartial.Authority);

    /// <summary>Waits until something of the file is on the disk.</summary>
    private async Task PartHasBytesAsync()
    {
        while (new FileInfo(Path.Combine(root.FullName, Part)) is not { Exists: true, Length: > 0 })
            await Task.Delay(50, TestContext.Current.CancellationToken);
    }
}
