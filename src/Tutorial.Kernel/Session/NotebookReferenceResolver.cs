using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Tutorial.Kernel;

/// <summary>
/// Resolves <c>#r</c>: a path (relative to the loaded file it stands in, else to the current directory) or the name of one of .NET's
/// assemblies. With an assembly come those beside it that it refers to, so that their types are usable without an <c>#r</c> of their own.
/// </summary>
/// <param name="platform">The process's own assemblies; a copy of one beside a referenced assembly is not used.</param>
/// <param name="assemblies">Learns where to find at run time what was referenced.</param>
internal sealed class NotebookReferenceResolver(PlatformAssemblies platform, NotebookAssemblies assemblies) : MetadataReferenceResolver
{
    private readonly Dictionary<string, PortableExecutableReference> references = [];

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        string folder = Path.IsPathRooted(baseFilePath) ? Path.GetDirectoryName(baseFilePath)! : Directory.GetCurrentDirectory();
        string path = Path.GetFullPath(reference, folder);
        string name = Path.GetFileNameWithoutExtension(path);
        if (!File.Exists(path))
        {
            bool isName = Path.GetFileName(reference) == reference;
            return isName && platform.Reference(TrimExtension(reference)) is { } ofPlatform ? [ofPlatform] : [];
        }

        if (platform.Reference(name) is { } own)
        {
            return [own];
        }

        assemblies.AddFolder(Path.GetDirectoryName(path)!);
        return [.. WithNeighbours(path).Select(Open)];
    }

    /// <summary>The assembly and, breadth first, those beside it that it refers to directly or through others.</summary>
    private List<string> WithNeighbours(string path)
    {
        string folder = Path.GetDirectoryName(path)!;
        List<string> found = [path];
        for (int index = 0; index < found.Count; index++)
        {
            found.AddRange(ReferencedNames(found[index])
                .Where(name => !platform.Has(name))
                .Select(name => Path.Combine(folder, name + ".dll"))
                .Where(neighbour => !found.Contains(neighbour) && File.Exists(neighbour))
                .ToList());
        }

        return found;
    }

    /// <summary>The simple names an assembly refers to; none for a file that is not one, which the compiler then reports.</summary>
    private static List<string> ReferencedNames(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            if (!file.HasMetadata)
            {
                return [];
            }

            MetadataReader reader = file.GetMetadataReader();
            return [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
        }
        catch (BadImageFormatException)
        {
            return [];
        }
    }

    private PortableExecutableReference Open(string path)
    {
        lock (references)
        {
            if (!references.TryGetValue(path, out PortableExecutableReference? reference))
            {
                reference = MetadataReference.CreateFromFile(path);
                references.Add(path, reference);
            }

            return reference;
        }
    }

    private static string TrimExtension(string name) =>
        name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
}
