using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Tutorial.Kernel;

/// <summary>
/// Finds what a notebook's <c>#r</c> made reachable when it is loaded: managed assemblies beside a referenced one, native libraries
/// beside it or in its <c>runtimes</c> folder, and the files of packages. The process's own assemblies always come first, and a
/// notebook's native libraries come before the system's.
/// </summary>
internal sealed class NotebookAssemblies
{
    private readonly PlatformAssemblies platform;
    private readonly NotebookLoadContext context;
    private readonly Lock gate = new();
    private readonly List<string> folders = [];
    private readonly Dictionary<string, string> files = new(StringComparer.OrdinalIgnoreCase);
    private bool isListening;

    /// <param name="platform">The process's own assemblies.</param>
    internal NotebookAssemblies(PlatformAssemblies platform)
    {
        this.platform = platform;
        context = new NotebookLoadContext(this);
    }

    /// <summary>From now on assemblies and native libraries in the folder are found.</summary>
    internal void AddFolder(string folder)
    {
        lock (gate)
        {
            Listen();
            if (!folders.Contains(folder))
            {
                folders.Add(folder);
            }
        }
    }

    /// <summary>From now on the assembly or native library is found by its name; of two of one name the first counts.</summary>
    internal void AddFile(string path)
    {
        lock (gate)
        {
            Listen();
            files.TryAdd(Path.GetFileName(path), path);
        }
    }

    /// <summary>The file that an assembly is loaded from; null when it is the process's or nowhere.</summary>
    internal string? Locate(string simpleName) => platform.Has(simpleName) ? null : Find(simpleName + ".dll");

    /// <summary>The assembly from a notebook's folders; null when it is the process's or nowhere.</summary>
    internal Assembly? Load(AssemblyName name)
    {
        if (name.Name == InteractiveAssembly.Name)
        {
            return InteractiveAssembly.Loaded;
        }

        return name.Name is { } simpleName && Locate(simpleName) is { } path
            ? ByPath(path) ?? context.LoadFromAssemblyPath(path)
            : null;
    }

    /// <summary>The assembly of that simple name that is loaded; null when there is none.</summary>
    internal Assembly? Loaded(string simpleName) => context.Assemblies.Concat(AssemblyLoadContext.Default.Assemblies)
        .FirstOrDefault(assembly =>
            !assembly.IsDynamic && string.Equals(assembly.GetName().Name, simpleName, StringComparison.OrdinalIgnoreCase));

    /// <summary>The native library from a notebook's files; 0 when it is not among them.</summary>
    internal nint LoadNative(string name)
    {
        foreach (var fileName in NativeFileNames(name))
        {
            var path = Find(fileName) ?? Find(Path.Combine("runtimes", RuntimeInformation.RuntimeIdentifier, "native", fileName));
            if (path is not null)
            {
                LoadNeeded(path, [path]);
                return NativeLibrary.Load(path);
            }
        }

        return 0;
    }

    /// <summary>
    /// Loads first what a native library needs and a package brings: the loader does not know where packages lie, and would take the
    /// system's library of that name. What cannot be loaded is left to the loader, which says why.
    /// </summary>
    private void LoadNeeded(string path, HashSet<string> begun)
    {
        foreach (var needed in NeededLibraries.Of(path).Select(OfPackage).OfType<string>().Where(begun.Add))
        {
            LoadNeeded(needed, begun);
            NativeLibrary.TryLoad(needed, out _);
        }
    }

    /// <summary>What a cell has loaded itself, by <c>Assembly.LoadFrom</c>.</summary>
    private static Assembly? ByPath(string path) =>
        AssemblyLoadContext.Default.Assemblies.FirstOrDefault(assembly => !assembly.IsDynamic && assembly.Location == path);

    private static string[] NativeFileNames(string name) =>
        OperatingSystem.IsWindows() ? [name, name + ".dll"]
        : OperatingSystem.IsMacOS() ? [name, "lib" + name + ".dylib", name + ".dylib"]
        : [name, "lib" + name + ".so", name + ".so"];

    private void Listen()
    {
        if (!isListening)
        {
            isListening = true;
            AssemblyLoadContext.Default.Resolving += (_, name) => Load(name);
            AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => LoadNative(name);
        }
    }

    private string? Find(string relativePath)
    {
        lock (gate)
        {
            return files.GetValueOrDefault(relativePath)
                ?? folders.Select(folder => Path.Combine(folder, relativePath)).FirstOrDefault(File.Exists);
        }
    }

    private string? OfPackage(string fileName)
    {
        lock (gate)
        {
            return files.GetValueOrDefault(fileName);
        }
    }
}
