using System.Text.RegularExpressions;

namespace Tutorial.Kernel;

/// <summary>A package that a notebook asks for.</summary>
/// <param name="Name">Its name on the feed.</param>
/// <param name="Version">What NuGet takes as a version: <c>1.2.3</c>, a range, or floating; <c>*</c> is the newest stable one.</param>
internal sealed partial record PackageReference(string Name, string Version)
{
    internal const string NewestStable = "*";

    private const string Exact = @"[0-9]+(\.[0-9]+){0,3}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?";

    private const string Floating = @"([0-9]+\.){0,3}\*(-\*)?|[0-9]+(\.[0-9]+){0,3}-[0-9A-Za-z.-]*\*";

    private const string Range = $@"[\[(]\s*({Exact})?\s*(,\s*({Exact})?\s*)?[\])]";

    /// <summary>Whether another restore could find another version.</summary>
    internal bool IsFloating => Version.Contains('*', StringComparison.Ordinal);

    /// <summary>Reads what stands behind <c>nuget:</c>, such as <c>Name, 1.2.3</c>.</summary>
    /// <exception cref="PackageException">It is not a name and perhaps a version.</exception>
    internal static PackageReference Parse(string text) => Form().Match(text) is { Success: true } match
        ? new PackageReference(
            match.Groups["name"].Value,
            match.Groups["version"] is { Success: true } version ? version.Value : NewestStable)
        : throw new PackageException($"#r \"nuget:{text}\" names no package; write it as #r \"nuget: Name, 1.2.3\" or #r \"nuget: Name\".");

    /// <summary>
    /// A name, and perhaps an exact version, a floating one or a range. The text goes into a project file, so it holds nothing that MSBuild
    /// would expand; and what NuGet does not take as a version it would fail at without a reason.
    /// </summary>
    [GeneratedRegex($@"^\s*(?<name>[A-Za-z0-9_]+([.-][A-Za-z0-9_]+)*)\s*(,\s*(?<version>{Exact}|{Floating}|{Range})\s*)?$")]
    private static partial Regex Form();
}
