using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Tutorial.Cli.Tests;

/// <summary>Mirrors, redirects and servers that are not there.</summary>
public sealed class DownloadAddressTests : IDisposable
{
    private static readonly byte[] Archive = TinyArchive.Bytes;

    private readonly DownloadFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Mirrors_are_tried_in_order_and_what_is_wrong_with_one_is_told()
    {
        await using var first = new FileServer((_, _) => FileReply.Empty("404 Not Found"));
        await using var second = new FileServer((_, request) => FileReply.To(request, Archive));
        await using var third = new FileServer((_, request) => FileReply.To(request, Archive));
        await folder.DownloadAsync(first.Address, second.Address, third.Address);

        folder.AssertInstalled();
        Assert.Equal((1, 1, 0), (first.Requests.Count, second.Requests.Count, third.Requests.Count));
        Assert.Contains($"{first.Address} answered 404 Not Found.", folder.Said);
    }

    [Fact]
    public async Task When_no_mirror_has_it_each_is_named_in_one_line_that_says_what_to_do()
    {
        await using var first = new FileServer((_, _) => FileReply.Empty("404 Not Found"));
        await using var second = new FileServer((_, _) => FileReply.Empty("403 Forbidden"));

        var error = await Assert.ThrowsAsync<IOException>(() => folder.DownloadAsync(first.Address, second.Address));

        Assert.StartsWith(
            $"tiny.tar.gz was not downloaded ({first.Address} answered 404 Not Found; {second.Address} answered 403 Forbidden): ", error
                .Message, StringComparison.Ordinal);
        foreach (var advice in new[] { "network", "HTTPS_PROXY", "--mirror", "tutorial data unpack" })
            Assert.Contains(advice, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public async Task An_address_where_nobody_listens_is_tried_once()
    {
        using var closed = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var address = new Uri(FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)closed.LocalEndPoint!).Port}/"));

        var error = await Assert.ThrowsAsync<IOException>(() => folder.DownloadAsync(address));

        Assert.Contains($"{address} cannot be reached: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Said, line => line.Contains("attempt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_no_server_has_is_told()
    {
        var error = await Assert.ThrowsAsync<IOException>(() => folder.DownloadAsync(new Uri("https://no-such-server.invalid/a.tar.gz")));

        Assert.Matches("no-such-server.invalid/a.tar.gz (cannot be reached|did not answer)", error.Message);
    }

    [Fact]
    public async Task A_network_that_swallows_everything_is_tried_once_and_told()
    {
        using var silent = new DownloadFolder
        {
            Connect = async (_, cancellationToken) =>
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return Stream.Null;
            },
        };

        var error = await Assert.ThrowsAsync<IOException>(() => silent.DownloadAsync(new Uri("https://example.org/a.tar.gz")));

        Assert.Contains("https://example.org/a.tar.gz did not answer within 4 s", error.Message, StringComparison.Ordinal);
        Assert.Empty(silent.Files);
    }

    [Fact]
    public async Task A_redirect_is_followed()
    {
        await using var server = new FileServer((_, request) => request.Target == "/archive.tar.gz"
            ? FileReply.Empty("302 Found", "Location: /moved.tar.gz")
            : FileReply.To(request, Archive));
        await folder.DownloadAsync(server.Address);

        folder.AssertInstalled();
        Assert.Equal("/moved.tar.gz", server.Requests[^1].Target);
    }

    [Fact]
    public async Task Redirects_without_end_are_refused()
    {
        await using var server = new FileServer((_, _) => FileReply.Empty("302 Found", "Location: /archive.tar.gz"));

        var error = await Assert.ThrowsAsync<IOException>(() => folder.DownloadAsync(server.Address));

        Assert.Contains("redirects to /archive.tar.gz, which is not followed", error.Message, StringComparison.Ordinal);
        Assert.Equal(6, server.Requests.Count);
    }

    [Fact]
    public async Task A_redirect_from_https_to_https_is_followed()
    {
        using var certificate = Certificate();
        await using var server = new FileServer(
            (_, request) => request.Target == "/archive.tar.gz"
                ? FileReply.Empty("301 Moved Permanently", "Location: /moved.tar.gz")
                : FileReply.To(request, Archive),
            certificate);
        await folder.DownloadAsync(server.Address);

        folder.AssertInstalled();
    }

    [Fact]
    public async Task A_redirect_from_https_to_http_is_refused()
    {
        using var certificate = Certificate();
        await using var open = new FileServer((_, request) => FileReply.To(request, Archive));
        await using var server = new FileServer((_, _) => FileReply.Empty("302 Found", $"Location: {open.Address}"), certificate);

        var error = await Assert.ThrowsAsync<IOException>(() => folder.DownloadAsync(server.Address));

        Assert.Contains($"redirects to {open.Address}, which is not followed: it leaves https", error.Message, StringComparison.Ordinal);
        Assert.Empty(open.Requests);
    }

    /// <summary>A certificate of the server's own, for an hour.</summary>
    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddHours(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);       // Windows wants a key of this form
    }
}
