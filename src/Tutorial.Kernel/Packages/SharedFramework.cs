namespace Tutorial.Kernel;

/// <summary>What is installed with .NET beside its own assemblies, such as <c>Microsoft.AspNetCore.App</c>; packages may need it.</summary>
internal static class SharedFramework
{
    /// <summary>The assemblies of a shared framework, in the newest version that belongs to the running .NET.</summary>
    /// <param name="name">The framework.</param>
    /// <param name="package">The package that needs it.</param>
    /// <exception cref="PackageException">It is not installed.</exception>
    internal static IReadOnlyList<string> Assemblies(string name, string package)
    {
        // DOTNET/shared/Microsoft.NETCore.App/10.0.1 is .NET's own.
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var versions = Path.GetFullPath(Path.Combine(runtime, "..", "..", name));
        var newest = Directory.Exists(versions)
            ? Directory.GetDirectories(versions).Where(IsOfRunningVersion).MaxBy(folder => Version.Parse(Path.GetFileName(folder)))
            : null;
        return newest is not null ? [.. Directory.GetFiles(newest, "*.dll").Order(StringComparer.Ordinal)] : throw new PackageException(
            $"The package {package} needs {name}, which is not installed in {versions} for .NET {Environment.Version.ToString(2)}; "
                + "install it, or use another package.");
    }

    private static bool IsOfRunningVersion(string folder) =>
        Version.TryParse(Path.GetFileName(folder), out var version) && version.Major == Environment.Version.Major
            && version.Minor == Environment.Version.Minor;
}
