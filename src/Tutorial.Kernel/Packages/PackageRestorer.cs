namespace Tutorial.Kernel;

/// <summary>Gets packages: from the cache, or else by a restore.</summary>
/// <param name="cache">Remembers what earlier restores found.</param>
/// <param name="restore">Finds what the cache does not have.</param>
internal sealed class PackageRestorer(PackageCache cache, IRestore restore)
{
    /// <summary>With the user's cache, and the SDK that belongs to the running .NET.</summary>
    internal static PackageRestorer ForUser() => new(
        new PackageCache(CacheFolder.OfUser(), TimeProvider.System),
        new RestoreProcess(RestoreProcess.DotnetOfThisProcess(), RestoreProcess.Limit, TimeProvider.System));

    /// <summary>All packages that the request comes to: those asked for, and those that they need.</summary>
    /// <exception cref="PackageException">They cannot be had.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    internal IReadOnlyList<RestoredPackage> Restore(RestoreRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return cache.Find(request) ?? RestoreAnew(request, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PackageException($"Packages cannot be restored: {exception.Message}");
        }
    }

    private IReadOnlyList<RestoredPackage> RestoreAnew(RestoreRequest request, CancellationToken cancellationToken)
    {
        using var folder = new RestoreFolder(cache.Folder);
        var project = Path.Combine(folder.Path, RestoreProject.Name + ".csproj");
        File.WriteAllText(project, RestoreProject.Text(request));
        restore.Run(project, cancellationToken);
        var packages = NativeFolder.Gather(AssetsFile.Read(Path.Combine(folder.Path, "obj", "project.assets.json")), cache.Folder);
        cache.Keep(request, packages);
        return packages;
    }
}
