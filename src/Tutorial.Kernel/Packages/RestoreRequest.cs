using System.Security.Cryptography;
using System.Text;

namespace Tutorial.Kernel;

/// <summary>What is to be restored, and from where.</summary>
/// <param name="Packages">The packages.</param>
/// <param name="Sources">Where to look beside the user's own sources: addresses and full paths.</param>
/// <param name="ConfigurationFolder">The folder whose <c>NuGet.config</c>, and those above it, say what the user's own sources are.</param>
internal sealed record RestoreRequest(IReadOnlyList<PackageReference> Packages, IReadOnlyList<string> Sources, string ConfigurationFolder)
{
    /// <summary>Whether another restore could find other versions.</summary>
    internal bool IsFloating => Packages.Any(package => package.IsFloating);

    /// <summary>The same for the same packages and sources on the same platform, in any order.</summary>
    internal string Key(string platform)
    {
        string[] lines =
        [
            platform,
            .. Packages.Select(package => $"{package.Name.ToLowerInvariant()} {package.Version.ToLowerInvariant()}")
                .Order(StringComparer.Ordinal),
            .. Sources.Order(StringComparer.Ordinal),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
