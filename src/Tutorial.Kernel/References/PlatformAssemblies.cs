using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Tutorial.Kernel;

/// <summary>The assemblies that come with the kernel's process: .NET's own and the kernel's. A cell always gets these copies.</summary>
internal sealed class PlatformAssemblies
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private readonly FrameworkDocumentation documentation = new(Framework);
    private readonly Dictionary<string, string> paths;
    private readonly Dictionary<string, PortableExecutableReference> references = new(StringComparer.OrdinalIgnoreCase);

    internal PlatformAssemblies()
    {
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        paths = trusted.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .GroupBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether an assembly of that simple name is the process's.</summary>
    internal bool Has(string simpleName) => paths.ContainsKey(simpleName);

    /// <summary>A reference to the process's assembly of that simple name; null when there is none.</summary>
    internal PortableExecutableReference? Reference(string simpleName)
    {
        lock (references)
        {
            if (!references.TryGetValue(simpleName, out var reference) && paths.TryGetValue(simpleName, out var path))
            {
                reference = Open(path);
                references.Add(simpleName, reference);
            }

            return reference;
        }
    }

    /// <summary>What every cell sees: all of .NET, and what the kernel offers to notebooks.</summary>
    internal IReadOnlyList<MetadataReference> ReferencesOfEveryCell()
    {
        string[] offered =
        [
            typeof(Microsoft.DotNet.Interactive.Kernel).Assembly.GetName().Name!,
            typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly.GetName().Name!,
            typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly.GetName().Name!,
        ];
        return
        [
            .. paths.Where(pair => Path.GetDirectoryName(pair.Value) == Framework).Select(pair => pair.Key).Concat(offered)
                .Select(name => Reference(name)!),
        ];
    }

    /// <summary>Reads a file as it is needed: the platform's are 170, and a cell uses few of them.</summary>
    private PortableExecutableReference Open(string path) => AssemblyMetadata
        .Create(ModuleMetadata.CreateFromStream(File.OpenRead(path), PEStreamOptions.Default))
        .GetReference(
            documentation: Path.GetDirectoryName(path) == Framework ? documentation.Of(path) : AssemblyDocumentation.Beside(path),
            filePath: path,
            display: path);
}
