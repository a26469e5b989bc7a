namespace Tutorial.Kernel;

/// <summary>
/// The documentation of .NET's own assemblies. It is no part of a runtime but of an SDK, where it stands beside the reference
/// assemblies, which divide .NET otherwise than the assemblies that run.
/// </summary>
/// <param name="frameworkFolder">Where the runtime's assemblies are, such as <c>dotnet/shared/Microsoft.NETCore.App/10.0.1</c>.</param>
internal sealed class FrameworkDocumentation(string frameworkFolder)
{
    private readonly Lazy<Dictionary<string, DocumentationFile>> files = new(() => Files(frameworkFolder)
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => new DocumentationFile(file), StringComparer.Ordinal));

    /// <summary>The documentation of one of the framework's assemblies; empty where no SDK is installed.</summary>
    internal AssemblyDocumentation Of(string assemblyPath)
    {
        var assemblyName = Path.GetFileNameWithoutExtension(assemblyPath);
        return new AssemblyDocumentation(assemblyPath, member => Candidates(assemblyName, member));
    }

    /// <summary>
    /// The file of the assembly's name; those whose name the member's begins with, the longest first; System.Runtime's, which has the
    /// rest of what most programs use; those of the member's part of .NET.
    /// </summary>
    private IEnumerable<DocumentationFile> Candidates(string assemblyName, string member)
    {
        var name = member[(member.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('(')[0];
        var part = string.Join('.', name.Split('.').Take(2)) + ".";
        return files.Value
            .Select(file => (File: file.Value, Rank: Rank(file.Key)))
            .Where(file => file.Rank < int.MaxValue)
            .OrderBy(file => file.Rank)
            .Select(file => file.File);

        int Rank(string file) =>
            file == assemblyName ? int.MinValue
            : name.StartsWith(file + ".", StringComparison.Ordinal) ? -file.Length
            : file == "System.Runtime" ? 0
            : file.StartsWith(part, StringComparison.Ordinal) ? 1
            : int.MaxValue;
    }

    private static string[] Files(string frameworkFolder)
    {
        var release = string.Join('.', Path.GetFileName(frameworkFolder).Split('.').Take(2));
        var framework = Path.GetDirectoryName(frameworkFolder)!;
        var packs = Path.Combine(framework, "..", "..", "packs", Path.GetFileName(framework) + ".Ref");
        // Any patch version will do: they document the same.
        var pack = Directory.Exists(packs) ? Directory.GetDirectories(packs, release + ".*").Order(StringComparer.Ordinal).LastOrDefault() : null;
        var folder = pack is null ? null : Path.Combine(pack, "ref", "net" + release);
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.xml") : [];
    }
}
