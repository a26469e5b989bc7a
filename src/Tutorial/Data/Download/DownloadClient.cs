using System.Net;

namespace Tutorial;

/// <summary>How this library speaks HTTP.</summary>
internal static class DownloadClient
{
    /// <summary>Without a network it must be said soon that there is none: in less than five seconds.</summary>
    public static TimeSpan ConnectLimit { get; } = TimeSpan.FromSeconds(4);

    /// <summary>
    /// A client that takes the proxy of the system or the environment (<c>HTTPS_PROXY</c>, <c>HTTP_PROXY</c>, <c>NO_PROXY</c>), gives the
    /// bytes as they are stored, and follows at most five redirects, none of them from https to http.
    /// </summary>
    /// <param name="useProxy">Whether a proxy is used where one is set.</param>
    public static HttpClient Create(bool useProxy = true)
    {
        var handler = new SocketsHttpHandler
        {
            UseProxy = useProxy,
            ConnectTimeout = ConnectLimit,
            MaxAutomaticRedirections = 5,
            AutomaticDecompression = DecompressionMethods.None,
        };
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };        // a stall ends a request, not its length
        client.DefaultRequestHeaders.UserAgent.ParseAdd("tutorial");
        return client;
    }
}
