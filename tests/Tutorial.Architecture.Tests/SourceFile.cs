namespace Tutorial.Architecture.Tests;

/// <summary>A file of a project.</summary>
/// <param name="Path">Relative to the project's folder, with "/".</param>
/// <param name="Text">What it holds.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>All C# files of a project.</summary>
    /// <param name="folder">The project's folder.</param>
    public static IReadOnlyList<SourceFile> In(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceFile(System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))),
    ];
}
