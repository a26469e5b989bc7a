using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Tutorial.Kernel;

/// <summary>
/// Makes the files of packages known to the compiler and the loader. There is one assembly of a name in a process: the process's own
/// before all others, then the one that is loaded already, then the newest.
/// </summary>
/// <param name="platform">The process's own assemblies.</param>
/// <param name="notebook">What <c>#r</c> made reachable.</param>
/// <param name="resolver">Gives references.</param>
internal sealed class PackageAssemblies(PlatformAssemblies platform, NotebookAssemblies notebook, NotebookReferenceResolver resolver)
{
    private readonly List<MetadataReference> references = [];

    /// <summary>What code is compiled against.</summary>
    internal IReadOnlyList<MetadataReference> References => references;

    /// <exception cref="PackageException">One brings an assembly of which an older version is loaded; nothing is added.</exception>
    internal void Add(IReadOnlyList<RestoredPackage> packages)
    {
        // Assemblies that are there from elsewhere, and stay.
        var earlier = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var package in packages)
        {
            foreach (var path in package.Assemblies)
            {
                var name = Path.GetFileNameWithoutExtension(path);
                if (!platform.Has(name) && Earlier(name, path, package) is { } other)
                {
                    earlier[name] = other;
                }
            }
        }

        foreach (var package in packages)
        {
            string[] files =
            [
                .. package.Assemblies.Where(path => !earlier.ContainsKey(Path.GetFileNameWithoutExtension(path))),
                .. package.NativeLibraries,
                // Last: of an assembly that the package has twice, the one for all programs counts.
                .. package.Extensions,
            ];
            Array.ForEach(files, notebook.AddFile);
            references.AddRange(package.References.Select(path => Reference(path, earlier)));
        }
    }

    private PortableExecutableReference Reference(string path, Dictionary<string, string> earlier)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return platform.Reference(name) ?? resolver.AddOfPackage(earlier.GetValueOrDefault(name, path));
    }

    /// <summary>The file that stays in use for the name, though a package brings another; null when the package's is used.</summary>
    private string? Earlier(string name, string path, RestoredPackage package)
    {
        var loaded = notebook.Loaded(name);
        var other = loaded?.Location is { Length: > 0 } location ? location : notebook.Locate(name);
        if (other is null || other == path)
        {
            return null;
        }

        var (there, brought) = (AssemblyName.GetAssemblyName(other).Version, AssemblyName.GetAssemblyName(path).Version);
        return there >= brought ? other
            : loaded is null ? null
            : throw new PackageException(
                $"{package.Name} {package.Version} brings {name} {brought}, but {name} {there} is loaded from {other}; "
                    + "restart the kernel and add the package before it is used.");
    }
}
