namespace Tutorial.Cli.Tests;

/// <summary>A folder of data that a test downloads into, with what was told on the way.</summary>
internal sealed class DownloadFolder : IDisposable, IDownloadDisplay
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("tutorial-download-");
    private readonly List<string> said = [];
    private readonly List<long> counted = [];

    public string Path => root.FullName;

    public string PartPath => PathOf("tiny.tar.gz.part");

    /// <summary>What is downloaded.</summary>
    public PublishedArchive Published { get; init; } = TinyArchive.At(new Uri("https://example.org/tiny.tar.gz"));

    /// <summary>Is called with each line.</summary>
    public Action<string>? OnSay { get; set; }

    /// <summary>Is called when bytes have come.</summary>
    public Action? OnBytes { get; set; }

    /// <summary>Connects instead of the system.</summary>
    public Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>>? Connect { get; init; }

    /// <summary>The lines that were said.</summary>
    public IReadOnlyList<string> Said
    {
        get
        {
            lock (said)
                return [.. said];
        }
    }

    /// <summary>How many bytes were there, each time when that was told.</summary>
    public IReadOnlyList<long> Plural
    {
        get
        {
            lock (said)
                return [.. counted];
        }
    }

    /// <summary>All files but that of the lock, which stays.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
        .Where(file => file != "tiny.lock").Order(StringComparer.Ordinal);

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public Task<string> DownloadAsync(params Uri[] addresses) =>
        DownloadAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken, addresses);

    public async Task<string> DownloadAsync(TimeSpan stallLimit, CancellationToken cancellationToken, params Uri[] addresses)
    {
        using var handler = DownloadClient.Handler(useProxy: false);
        // The test's own.
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Issuer == "CN=127.0.0.1";
        handler.ConnectCallback = Connect;
        using var client = DownloadClient.Create(handler);
        var options = new DownloadOptions { Mirrors = addresses, StallLimit = stallLimit, FirstPause = TimeSpan.FromMilliseconds(1) };
        return await new ArchiveDownload(Published, Path, options, client, this, TimeProvider.System).RunAsync(cancellationToken);
    }

    public void Say(string text)
    {
        lock (said)
            said.Add(text);
        OnSay?.Invoke(text);
    }

    public void Begin(long bytes)
    {
        lock (said)
            counted.Add(bytes);
    }

    public void Have(long bytes)
    {
        lock (said)
            counted.Add(bytes);
        OnBytes?.Invoke();
    }

    public void AssertInstalled()
    {
        Assert.Equal(["tiny/first.bin", "tiny/second.bin"], Files);
        Assert.Equal(TinyArchive.First, File.ReadAllBytes(PathOf("tiny/first.bin")));
        Assert.Equal(TinyArchive.Second, File.ReadAllBytes(PathOf("tiny/second.bin")));
    }

    public void Dispose() => root.Delete(recursive: true);
}
