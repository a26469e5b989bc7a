using System.Text.RegularExpressions;

namespace Tutorial.Notebooks;

/// <summary>The repository on GitHub that a site is made from. Every address of the site that leads there follows from it.</summary>
public sealed partial record SiteRepository
{
    private SiteRepository(string owner, string name) => (Owner, Name) = (owner, name);

    /// <summary>Whose it is.</summary>
    public string Owner { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Where GitHub Pages shows its site, with "/" at the end.</summary>
    public string Site => Name.Equals($"{Owner}.github.io", StringComparison.OrdinalIgnoreCase)
        ? $"https://{Owner.ToLowerInvariant()}.github.io/"
        : $"https://{Owner.ToLowerInvariant()}.github.io/{Name}/";

    /// <summary>Opens it in a new codespace.</summary>
    public string Codespaces => $"https://codespaces.new/{Owner}/{Name}";

    /// <summary>The repository itself.</summary>
    public string Address => $"https://github.com/{Owner}/{Name}";

    /// <summary>A repository by its short name.</summary>
    /// <param name="text"><c>OWNER/NAME</c>, as GitHub spells it.</param>
    /// <returns><see langword="null"/> where the text is no such name.</returns>
    public static SiteRepository? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ShortName().Match(text) is { Success: true } match ? new SiteRepository(match.Groups[1].Value, match.Groups[2].Value) : null;
    }

    /// <summary>A file of the branch that is shown first.</summary>
    internal string File(string path) => $"{Address}/blob/HEAD/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}";

    [GeneratedRegex(@"\A([A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)/((?!\.{1,2}\z)[A-Za-z0-9._-]+)\z")]
    private static partial Regex ShortName();
}
