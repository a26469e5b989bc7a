using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutorial.Kernel;

/// <summary>Reads <c>project.assets.json</c>, in which a restore writes what it chose.</summary>
internal static class AssetsFile
{
    /// <exception cref="PackageException">The file is not as NuGet writes it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal static IReadOnlyList<RestoredPackage> Read(string path) => Parse(File.ReadAllText(path));

    /// <summary>The packages for the platform of the restore.</summary>
    internal static IReadOnlyList<RestoredPackage> Parse(string text)
    {
        try
        {
            var root = JsonNode.Parse(text)!;
            // Two targets: the framework alone, and with the platform, as in net10.0/linux-x64.
            var target = root["targets"]!.AsObject().Single(pair => pair.Key.Contains('/', StringComparison.Ordinal)).Value!.AsObject();
            string[] folders = [.. root["packageFolders"]!.AsObject().Select(pair => pair.Key)];
            return
            [
                .. target.Where(pair => Type(pair.Value!) == "package")
                    .Select(pair => Package(pair.Key, pair.Value!, root["libraries"]![pair.Key]!["path"]!.GetValue<string>(), folders)),
            ];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new PackageException($"The restore of packages wrote a project.assets.json that this kernel cannot read: {exception.Message}");
        }
    }

    private static RestoredPackage Package(string nameAndVersion, JsonNode package, string path, string[] folders)
    {
        var separator = nameAndVersion.IndexOf('/', StringComparison.Ordinal);
        // A machine's fallback folders are searched behind the user's own.
        var folder = folders.Select(candidate => Path.GetFullPath(path, candidate)).FirstOrDefault(Directory.Exists)
            ?? throw new PackageException($"The restore of packages left no folder of {nameAndVersion}.");
        var name = nameAndVersion[..separator];
        string[] shared = [.. Frameworks(package).SelectMany(framework => SharedFramework.Assemblies(framework, name))];
        return new RestoredPackage(
            name,
            nameAndVersion[(separator + 1)..],
            folder,
            [.. Files(package, "compile", folder, IsAssembly), .. shared],
            [.. Files(package, "runtime", folder, IsAssembly), .. shared],
            Files(package, "native", folder, IsFile),
            Extensions(Path.Combine(folder, "interactive-extensions", "dotnet")));
    }

    private static IReadOnlyList<string> Extensions(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.GetFiles(folder).Where(file => IsAssembly(file) || Path.GetFileName(file) == RestoredPackage.ExtensionScript)
            .Order(StringComparer.Ordinal),
    ];

    private static IReadOnlyList<string> Files(JsonNode package, string kind, string folder, Func<string, bool> isWanted) =>
    [
        .. (package[kind]?.AsObject() ?? []).Select(pair => pair.Key).Where(isWanted).Select(file => Path.GetFullPath(file, folder)),
    ];

    /// <summary>Beside .NET itself.</summary>
    private static IEnumerable<string> Frameworks(JsonNode package) =>
        (package["frameworkReferences"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).Where(name => name != "Microsoft.NETCore.App");

    private static string Type(JsonNode package) => package["type"]!.GetValue<string>();

    private static bool IsAssembly(string file) => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file of this name says that a package has nothing for a platform.</summary>
    private static bool IsFile(string file) => Path.GetFileName(file) != "_._";
}
