namespace Tutorial.Cli.Tests;

/// <summary>A folder of data that a test downloads into, with what was told on the way.</summary>
internal sealed class DownloadFolder : IDisposable, IProgress<DownloadProgress>
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("tutorial-download-");
    private readonly List<DownloadProgress> told = [];

    public string Path => root.FullName;

    public string PartPath => PathOf("tiny.tar.gz.part");

    /// <summary>Is called with each report.</summary>
    public Action<DownloadProgress>? OnReport { get; set; }

    /// <summary>Connects instead of the system.</summary>
    public Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>>? Connect { get; init; }

    /// <summary>What was told.</summary>
    public IReadOnlyList<DownloadProgress> Told
    {
        get
        {
            lock (told)
                return [.. told];
        }
    }

    /// <summary>All files but that of the lock, which stays.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/')).Where(file => file != "tiny.lock").Order(StringComparer.Ordinal);

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public Task<string> DownloadAsync(params Uri[] addresses) => DownloadAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken, addresses);

    public async Task<string> DownloadAsync(TimeSpan stallLimit, CancellationToken cancellationToken, params Uri[] addresses)
    {
        using var handler = DownloadClient.Handler(useProxy: false);
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Issuer == "CN=127.0.0.1";     // the test's own
        handler.ConnectCallback = Connect;
        using var client = DownloadClient.Create(handler);
        var options = new DownloadOptions { Mirrors = addresses, StallLimit = stallLimit, FirstPause = TimeSpan.FromMilliseconds(1) };
        return await new ArchiveDownload(
            TinyArchive.At(new Uri("https://example.org/tiny.tar.gz")), Path, options, client, this, TimeProvider.System).RunAsync(cancellationToken);
    }

    public void Report(DownloadProgress value)
    {
        lock (told)
            told.Add(value);
        OnReport?.Invoke(value);
    }

    public void AssertInstalled()
    {
        Assert.Equal(["tiny/first.bin", "tiny/second.bin"], Files);
        Assert.Equal(TinyArchive.First, File.ReadAllBytes(PathOf("tiny/first.bin")));
        Assert.Equal(TinyArchive.Second, File.ReadAllBytes(PathOf("tiny/second.bin")));
    }

    public void Dispose() => root.Delete(recursive: true);
}
