namespace Tutorial.Kernel;

/// <summary>
/// The packages of a session and the sources it has named. Each restore asks for all packages that are there in the very versions that
/// are there, for an assembly that is loaded stays loaded: what needs another version is an error of the restore.
/// </summary>
/// <param name="restorer">Gets packages.</param>
internal sealed class NotebookPackages(PackageRestorer restorer)
{
    private readonly List<string> sources = [];
    private readonly Dictionary<string, RestoredPackage> added = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<PackageReference> asked = [];

    /// <summary>From now on packages are also looked for there.</summary>
    /// <param name="source">An address, or a folder.</param>
    /// <param name="folder">What a folder is relative to.</param>
    /// <exception cref="PackageException">There is no such folder, or NuGet cannot take it.</exception>
    internal void AddSource(string source, string folder)
    {
        var place = source.Trim();
        if (place.Contains(';', StringComparison.Ordinal))
        {
            throw new PackageException(
                $"The source {place} of #i holds a semicolon, at which NuGet would split it; give the folder another name.");
        }

        var isAddress = place.Contains("://", StringComparison.Ordinal);
        if (!isAddress)
        {
            place = Path.GetFullPath(place, folder);
            if (!Directory.Exists(place))
            {
                throw new PackageException(
                    $"The source {source.Trim()} of #i is no folder; name one that is there, "
                        + "or an address such as https://host/v3/index.json.");
            }
        }

        if (!sources.Contains(place))
        {
            sources.Add(place);
        }
    }

    /// <summary>Gets packages and all that they need; they are there once they are kept.</summary>
    /// <param name="references">The packages.</param>
    /// <param name="configurationFolder">Whose <c>NuGet.config</c> says where they are looked for.</param>
    /// <param name="cancellationToken">Ends a restore.</param>
    /// <returns>Those that were not there.</returns>
    /// <exception cref="PackageException">They cannot be had, or not in this session.</exception>
    internal IReadOnlyList<RestoredPackage> Get(
        IReadOnlyList<PackageReference> references, string configurationFolder, CancellationToken cancellationToken)
    {
        PackageReference[] missing = [.. references.Distinct()
            .Where(reference => !KernelPackages.Names.Contains(reference.Name) && !IsThere(reference))];
        if (missing.Length == 0)
        {
            return [];
        }

        if (missing.GroupBy(reference => reference.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new PackageException($"The cell asks for {twice.Key} in the versions "
                + $"{string.Join(" and ", twice.Select(reference => reference.Version))}; keep one.");
        }

        var present = added.Values.Select(package => new PackageReference(package.Name, $"[{package.Version}]"));
        var request = new RestoreRequest([.. present, .. missing], [.. sources], configurationFolder);
        return [.. restorer.Restore(request, cancellationToken).Where(package => !added.ContainsKey(package.Name))];
    }

    /// <summary>From now on the packages are there, in no other version.</summary>
    internal void Keep(IReadOnlyList<PackageReference> references, IReadOnlyList<RestoredPackage> packages)
    {
        asked.UnionWith(references);
        foreach (var package in packages)
        {
            added.Add(package.Name, package);
        }
    }

    private bool IsThere(PackageReference reference)
    {
        if (!added.TryGetValue(reference.Name, out var package))
        {
            return false;
        }

        return asked.Contains(reference) || PackageVersion.Satisfies(reference.Version, package.Version)
            ? true
            : throw new PackageException(
            $"{reference.Name} version {reference.Version} cannot be added because version {package.Version} was added previously; "
                + "restart the kernel to change it.");
    }
}
