using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Tutorial.Kernel.Tests;

/// <summary>A package that was unpacked without NuGet.</summary>
/// <param name="Folder">Where it lies.</param>
internal sealed record UnpackedPackage(string Folder)
{
    private readonly XElement description = XElement.Load(Directory.GetFiles(Folder, "*.nuspec").Single());

    /// <summary>Name and version, as in <c>Name/1.0.0</c>.</summary>
    internal string Key => $"{Value("id")}/{Value("version")}";

    internal IEnumerable<(string Name, string Version)> Dependencies => description.Descendants("dependency")
        .Select(item => (item.Attribute("id")!.Value, item.Attribute("version")!.Value));

    /// <summary>What a restore would choose of it: users see the assemblies of <c>ref</c> where there are any.</summary>
    internal JsonObject Assets => new()
    {
        ["type"] = "package",
        ["compile"] = Files(Directory.Exists(Path.Combine(Folder, "ref")) ? "ref" : "lib"),
        ["runtime"] = Files("lib"),
        ["native"] = Files($"runtimes/{RuntimeInformation.RuntimeIdentifier}/native"),
        ["frameworkReferences"] = new JsonArray(
            [.. description.Descendants("frameworkReference").Select(item => (JsonNode)item.Attribute("name")!.Value)]),
    };

    /// <summary>Unpacks a package; two that unpack the same do not meet.</summary>
    internal static UnpackedPackage Of(string file, string parent)
    {
        var folder = Path.Combine(parent, Path.GetFileNameWithoutExtension(file));
        var unfinished = $"{folder}-{Guid.NewGuid():N}";
        ZipFile.ExtractToDirectory(file, unfinished);
        try
        {
            Directory.Move(unfinished, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        return new UnpackedPackage(folder);
    }

    private string Value(string name) => description.Descendants(name).Single().Value;

    private JsonObject Files(string folder)
    {
        var path = Path.Combine(Folder, folder);
        return new JsonObject((Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories) : [])
            .Order(StringComparer.Ordinal)
            .Select(file => KeyValuePair.Create(Path.GetRelativePath(Folder, file), (JsonNode?)new JsonObject())));
    }
}
