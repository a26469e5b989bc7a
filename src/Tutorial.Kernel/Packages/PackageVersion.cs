namespace Tutorial.Kernel;

/// <summary>Compares versions as NuGet writes them.</summary>
internal static class PackageVersion
{
    /// <summary>Whether a version that is there is one that is asked for: the same, or one that a floating version takes in.</summary>
    internal static bool Satisfies(string requested, string resolved)
    {
        if (!requested.Contains('*', StringComparison.Ordinal))
        {
            return Normal(requested).Equals(Normal(resolved), StringComparison.OrdinalIgnoreCase);
        }

        var fixedPart = requested[..requested.IndexOf('*', StringComparison.Ordinal)];
        return resolved.StartsWith(fixedPart, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Three numbers (four when the last is not 0) without leading zeros, as on feeds; build metadata does not count.</summary>
    private static string Normal(string version)
    {
        var exact = version.StartsWith('[') && version.EndsWith(']') ? version[1..^1].Trim() : version;
        var withoutMetadata = exact.Split('+')[0];
        var release = withoutMetadata.Split('-')[0];
        string[] numbers = [.. release.Split('.').Select(number => number.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : "0")];
        string[] three = [.. numbers.Concat(["0", "0", "0"]).Take(Math.Max(3, numbers.Length))];
        return string.Join('.', three is [.., "0"] and { Length: 4 } ? three[..3] : three) + withoutMetadata[release.Length..];
    }
}
