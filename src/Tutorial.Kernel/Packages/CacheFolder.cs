namespace Tutorial.Kernel;

/// <summary>Where what was found once is kept.</summary>
internal static class CacheFolder
{
    /// <summary>The kernel's part of the user's cache: what is in it may be deleted at any time.</summary>
    internal static string OfUser() => Path.Combine(Root(), "tutorial-csharp", "packages");

    private static string Root()
    {
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { } cache && Path.IsPathFullyQualified(cache))
        {
            return cache;
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
            : Path.Combine(home, ".cache");
    }
}
