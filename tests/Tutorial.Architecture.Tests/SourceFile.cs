using System.Xml.Linq;

namespace Tutorial.Architecture.Tests;

/// <summary>A file of a project.</summary>
/// <param name="Path">Relative to the project's folder, with "/".</param>
/// <param name="Text">What it holds.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>All C# files of a project: those in its folder, and those of another one that it compiles as its own.</summary>
    /// <param name="folder">The project's folder.</param>
    public static IReadOnlyList<SourceFile> In(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceFile(System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))),
        .. Linked(folder),
    ];

    private static IEnumerable<SourceFile> Linked(string folder) =>
        from project in Directory.EnumerateFiles(folder, "*.csproj")
        from item in XDocument.Load(project).Descendants("Compile")
        let pattern = System.IO.Path.GetFullPath((string)item.Attribute("Include")!, folder)
        from file in Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(pattern)!, System.IO.Path.GetFileName(pattern))
            .Order(StringComparer.Ordinal)
        select new SourceFile($"{(string)item.Attribute("LinkBase")!}/{System.IO.Path.GetFileName(file)}", File.ReadAllText(file));
}
