using System.Net;

namespace Tutorial.Cli.Data;

/// <summary>How a download speaks HTTP.</summary>
internal static class DownloadClient
{
    /// <summary>Without a network it must be said soon that there is none: in less than five seconds.</summary>
    public static TimeSpan ConnectLimit { get; } = TimeSpan.FromSeconds(4);

    /// <summary>
    /// Takes the proxy of the system or the environment (<c>HTTPS_PROXY</c>, <c>HTTP_PROXY</c>, <c>NO_PROXY</c>), gives the bytes as they
    /// are stored, and follows at most five redirects, none of them from https to http.
    /// </summary>
    /// <param name="useProxy">Whether a proxy is used where one is set.</param>
    public static SocketsHttpHandler Handler(bool useProxy = true) => new()
    {
        UseProxy = useProxy,
        ConnectTimeout = ConnectLimit,
        MaxAutomaticRedirections = 5,
        AutomaticDecompression = DecompressionMethods.None,
    };

    /// <summary>A client that has no limit for a whole request: a stall ends it, not its length.</summary>
    /// <param name="handler">Stays the caller's.</param>
    public static HttpClient Create(SocketsHttpHandler handler)
    {
        var client = new HttpClient(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("tutorial");
        return client;
    }
}
