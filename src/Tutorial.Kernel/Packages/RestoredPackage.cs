namespace Tutorial.Kernel;

/// <summary>A package as a restore found it; all files by their full paths.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Folder">Where it lies.</param>
/// <param name="References">The assemblies that code is compiled against.</param>
/// <param name="Assemblies">The assemblies that are loaded.</param>
/// <param name="NativeLibraries">The native libraries for this platform.</param>
/// <param name="Extensions">What it brings for notebooks: assemblies and <c>extension.dib</c>.</param>
internal sealed record RestoredPackage(
    string Name,
    string Version,
    string Folder,
    IReadOnlyList<string> References,
    IReadOnlyList<string> Assemblies,
    IReadOnlyList<string> NativeLibraries,
    IReadOnlyList<string> Extensions)
{
    /// <summary>The name of a script among the extensions.</summary>
    internal const string ExtensionScript = "extension.dib";

    /// <summary>Every file that must be there.</summary>
    internal IEnumerable<string> Files => [.. References, .. Assemblies, .. NativeLibraries, .. Extensions];
}
