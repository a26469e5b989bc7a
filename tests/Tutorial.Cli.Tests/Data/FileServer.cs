using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Tutorial.Cli.Tests;

/// <summary>An HTTP server on 127.0.0.1 that answers what a test tells it to, also what no proper server would.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Func<int, FileRequest, FileReply> answer;
    private readonly X509Certificate2? certificate;
    private readonly List<FileRequest> requests = [];
    private readonly Task serving;

    /// <param name="answer">Gets the number of the request, from 1, and the request.</param>
    /// <param name="certificate">Makes it an HTTPS server.</param>
    public FileServer(Func<int, FileRequest, FileReply> answer, X509Certificate2? certificate = null)
    {
        (this.answer, this.certificate) = (answer, certificate);
        listener.Start();
        serving = Task.Run(AcceptAsync);
    }

    public Uri Address => new(FormattableString.Invariant(
        $"{(certificate is null ? "http" : "https")}://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/archive.tar.gz"));

    public IReadOnlyList<FileRequest> Requests
    {
        get
        {
            lock (requests)
                return [.. requests];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await serving;
        listener.Dispose();
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(ServeAsync(await listener.AcceptTcpClientAsync(closing.Token)));
        }
        catch (OperationCanceledException)
        {
        }

        await Task.WhenAll(connections);
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            await using var stream = await OpenAsync(client);
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            if (await ReadAsync(reader) is not { } request)
                return;

            int number;
            lock (requests)
            {
                requests.Add(request);
                number = requests.Count;
            }

            var reply = answer(number, request);
            var head = string.Join("\r\n", [$"HTTP/1.1 {reply.Status}", .. reply.Headers, "Connection: close", "", ""]);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), closing.Token);
            await stream.WriteAsync(reply.Body.AsMemory(0, reply.Sent ?? reply.Body.Length), closing.Token);
            await stream.FlushAsync(closing.Token);
            if (reply.Stalls)
                await Task.Delay(Timeout.Infinite, closing.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        if (certificate is null)
            return client.GetStream();
        var secured = new SslStream(client.GetStream());
        await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, closing.Token);
        return secured;
    }

    private async Task<FileRequest?> ReadAsync(StreamReader reader)
    {
        if (await reader.ReadLineAsync(closing.Token) is not { } first)
            return null;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(closing.Token) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        return new FileRequest(first.Split(' ')[1], headers);
    }
}
