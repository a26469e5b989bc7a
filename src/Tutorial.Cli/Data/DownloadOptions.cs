namespace Tutorial.Cli.Data;

/// <summary>Where to download from, and how patiently.</summary>
internal sealed record DownloadOptions
{
    /// <summary>Addresses (https, or http where the user trusts the way there) instead of the official one, tried in order.</summary>
    public IReadOnlyList<Uri> Mirrors { get; init; } = [];

    /// <summary>How long nothing may come before a connection counts as stalled.</summary>
    public TimeSpan StallLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often in a row an address may fail before the next one is tried, at least twice.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>How long to wait before the second attempt; twice as long before each one after it.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether an address can be downloaded from.</summary>
    public static bool IsAddress(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
