using System.Text.Json.Nodes;
using System.Xml.Linq;
using Tutorial.Jupyter;
using Tutorial.Tests;

namespace Tutorial.Benchmarks;

/// <summary>The last .NET Interactive tool, in the version that the manifest of tools pins, where that is restored.</summary>
internal static class InteractiveTool
{
    private const string Package = "microsoft.dotnet-interactive";

    /// <summary>Finds it among NuGet's packages, where a local tool lies.</summary>
    /// <param name="missing">Why there is none, in a sentence.</param>
    /// <returns>The kernel, started without <c>dotnet tool run</c> and so as fast as it can be; null when there is none.</returns>
    internal static InstalledKernel? Find(out string missing)
    {
        missing = "";
        var manifest = Path.Combine(Repository.Folder, ".config", "dotnet-tools.json");
        if (!File.Exists(manifest) || JsonNode.Parse(File.ReadAllText(manifest))?["tools"]?[Package]?["version"] is not { } version)
        {
            missing = $"No .NET Interactive is measured, for {manifest} pins none.";
            return null;
        }

        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var folder = Path.Combine(packages, Package, version.GetValue<string>(), "tools");
        if (!Directory.Exists(folder))
        {
            missing = $"No .NET Interactive is measured, for its tool is not restored in {folder}; restore it: dotnet tool restore.";
            return null;
        }

        var settings = Directory.EnumerateFiles(folder, "DotnetToolSettings.xml", SearchOption.AllDirectories).Single();
        var entry = XDocument.Load(settings).Descendants("Command").Single().Attribute("EntryPoint")!.Value;
        return new InstalledKernel("dotnet-interactive", folder, Specification(Path.Combine(Path.GetDirectoryName(settings)!, entry)));
    }

    private static KernelSpec Specification(string assembly) => new()
    {
        // It opens a port for HTTP whether one is wanted or not.
        Arguments =
        [
            "dotnet", assembly, "jupyter", "--default-kernel", "csharp", "{connection_file}", "--http-local-only",
            "--http-port-range", "20000-29999",
        ],
        DisplayName = ".NET (C#)",
        Language = "C#",
        Environment = new Dictionary<string, string>
        {
            ["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_INTERACTIVE_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
        },
    };
}
