using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tutorial.Kernel;

/// <summary>
/// Resolves <c>#r</c>: a path (relative to the loaded file it stands in, else to the current directory) or the name of one of .NET's
/// assemblies. What a referenced assembly refers to is found beside it, so that those types are usable without an <c>#r</c> of their own.
/// An assembly that a package has brought is the package's, wherever another copy of it lies.
/// </summary>
/// <param name="platform">The process's own assemblies; a copy of one beside a referenced assembly is not used.</param>
/// <param name="assemblies">Learns where to find at run time what was referenced.</param>
internal sealed class NotebookReferenceResolver(PlatformAssemblies platform, NotebookAssemblies assemblies) : MetadataReferenceResolver
{
    private readonly Dictionary<string, PortableExecutableReference> references = [];

    // The language services look here while a cell adds packages.
    private readonly ConcurrentDictionary<string, PortableExecutableReference> ofPackages = new(StringComparer.OrdinalIgnoreCase);

    public override bool ResolveMissingAssemblies => true;

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var folder = Path.IsPathRooted(baseFilePath) ? Path.GetDirectoryName(baseFilePath)! : Directory.GetCurrentDirectory();
        var path = Path.GetFullPath(reference, folder);
        var name = Path.GetFileNameWithoutExtension(path);
        if (!File.Exists(path))
        {
            var isName = Path.GetFileName(reference) == reference;
            return isName && platform.Reference(TrimExtension(reference)) is { } ofPlatform ? [ofPlatform] : [];
        }

        if (platform.Reference(name) is { } own)
        {
            return [own];
        }

        assemblies.AddFolder(Path.GetDirectoryName(path)!);
        return [ofPackages.GetValueOrDefault(name) ?? Open(path)];
    }

    /// <summary>A reference to the file, which from now on is the one for that name.</summary>
    internal PortableExecutableReference AddOfPackage(string path) => ofPackages[Path.GetFileNameWithoutExtension(path)] = Open(path);

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        var name = referenceIdentity.Name;
        if ((platform.Reference(name) ?? ofPackages.GetValueOrDefault(name)) is { } known)
        {
            return known;
        }

        if (name == InteractiveAssembly.Name)
        {
            return InteractiveAssembly.Reference;
        }

        var folder = Path.GetDirectoryName((definition as PortableExecutableReference)?.FilePath);
        var neighbour = Path.Combine(folder ?? "", name + ".dll");
        return folder is not null && File.Exists(neighbour) ? Open(neighbour)
            // What a package needs and hides from those that use it.
            : assemblies.Locate(name) is { } located ? Open(located)
            : null;
    }

    private PortableExecutableReference Open(string path)
    {
        lock (references)
        {
            if (!references.TryGetValue(path, out var reference))
            {
                reference = MetadataReference.CreateFromFile(path, documentation: AssemblyDocumentation.Beside(path));
                references.Add(path, reference);
            }

            return reference;
        }
    }

    private static string TrimExtension(string name) =>
        name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
}
