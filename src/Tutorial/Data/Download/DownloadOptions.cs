namespace Tutorial;

/// <summary>Where to download from, and how patiently.</summary>
internal sealed record DownloadOptions
{
    /// <summary>Addresses (https, or http where you trust the way there) to download from instead of the official one, tried in order.</summary>
    public IReadOnlyList<Uri> Mirrors { get; init; } = [];

    /// <summary>How long nothing may come before a connection counts as stalled; above zero.</summary>
    public TimeSpan StallLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often in a row an address may fail before the next one is tried, at least 1.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>How long to wait before the second attempt; twice as long before each one after it.</summary>
    internal TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Refuses a setting with which nothing can be downloaded.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    internal void Validate()
    {
        if (Mirrors.FirstOrDefault(mirror => !IsAddress(mirror)) is { } wrong)
            throw new ArgumentException($"The mirror {wrong} is no address that can be downloaded from; it must begin with https:// or http://.");
        if (StallLimit <= TimeSpan.Zero)
            throw new ArgumentException($"StallLimit is {StallLimit}; it must be above zero.");
        if (Attempts < 1)
            throw new ArgumentException(FormattableString.Invariant($"Attempts is {Attempts}; it must be at least 1."));
    }

    /// <summary>Whether an address can be downloaded from.</summary>
    internal static bool IsAddress(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
