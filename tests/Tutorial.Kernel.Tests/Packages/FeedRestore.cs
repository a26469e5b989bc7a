using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Tutorial.Kernel.Tests;

/// <summary>
/// Stands in for the SDK where a test is about what the kernel does with packages and not about NuGet: it takes the packages that the
/// project asks for, and those that they need, and writes the file that a restore leaves.
/// <see cref="RestoredPackagesTests"/> hold the same against the SDK itself.
/// </summary>
/// <param name="feed">The folder of the packages.</param>
/// <param name="unpacked">Where they are unpacked.</param>
internal sealed class FeedRestore(string feed, string unpacked) : IRestore
{
    public void Run(string project, CancellationToken cancellationToken)
    {
        var content = XElement.Load(project);
        string[] sources =
        [
            feed,
            .. Values(content, "RestoreAdditionalProjectSources")
                .SelectMany(text => text.Split(';', StringSplitOptions.RemoveEmptyEntries)),
        ];
        var ready = Includes(content, "PrunePackageReference").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var chosen = new SortedDictionary<string, UnpackedPackage>(StringComparer.OrdinalIgnoreCase);
        var asked = new Queue<(string Name, string Version)>(content.Descendants("PackageReference")
            .Select(item => (item.Attribute("Include")!.Value, item.Attribute("Version")!.Value.Trim('[', ']'))));
        while (asked.TryDequeue(out var next))
        {
            if (ready.Add(next.Name))
            {
                var package = chosen[next.Name] = Find(sources, next.Name, next.Version);
                package.Dependencies.ToList().ForEach(asked.Enqueue);
            }
        }

        var assets = Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json");
        Directory.CreateDirectory(Path.GetDirectoryName(assets)!);
        File.WriteAllText(assets, Assets(chosen.Values).ToJsonString());
    }

    private UnpackedPackage Find(string[] sources, string name, string version)
    {
        var file = sources.SelectMany(source => Directory.GetFiles(source, "*.nupkg")).FirstOrDefault(path =>
            Path.GetFileNameWithoutExtension(path) is var file && file.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase)
            && PackageVersion.Satisfies(version, file[(name.Length + 1)..]));
        return file is null ? throw new PackageException($"There is no package {name} {version}.") : UnpackedPackage.Of(file, unpacked);
    }

    private JsonObject Assets(ICollection<UnpackedPackage> packages)
    {
        var platform = $"{RestoreProject.TargetFramework}/{RuntimeInformation.RuntimeIdentifier}";
        return new JsonObject
        {
            ["targets"] = new JsonObject
            {
                [RestoreProject.TargetFramework] = new JsonObject(),
                [platform] = new JsonObject(packages.Select(package => KeyValuePair.Create(package.Key, (JsonNode?)package.Assets))),
            },
            ["libraries"] = new JsonObject(packages.Select(package =>
                KeyValuePair.Create(package.Key, (JsonNode?)new JsonObject { ["path"] = Path.GetRelativePath(unpacked, package.Folder) }))),
            ["packageFolders"] = new JsonObject { [unpacked] = new JsonObject() },
        };
    }

    private static IEnumerable<string> Includes(XElement project, string kind) =>
        project.Descendants(kind).Select(item => item.Attribute("Include")!.Value);

    private static IEnumerable<string> Values(XElement project, string name) => project.Descendants(name).Select(item => item.Value);
}
