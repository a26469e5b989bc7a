using System.Globalization;

namespace Tutorial.Cli.Tests;

/// <summary>A request that came to a <see cref="FileServer"/>.</summary>
internal sealed record FileRequest(string Target, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The first byte that is asked for; null where all are.</summary>
    public int? From => Headers.TryGetValue("Range", out var range)
        ? int.Parse(range.Replace("bytes=", "", StringComparison.Ordinal).TrimEnd('-'), CultureInfo.InvariantCulture)
        : null;

    public string? IfRange => Headers.GetValueOrDefault("If-Range");
}
