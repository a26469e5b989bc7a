using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Tutorial.Kernel;

/// <summary>
/// Finds what a notebook's <c>#r</c> made reachable when it is loaded: managed assemblies beside a referenced one, and native
/// libraries beside it or in its <c>runtimes</c> folder. The process's own assemblies always come first.
/// </summary>
/// <param name="platform">The process's own assemblies.</param>
internal sealed class NotebookAssemblies(PlatformAssemblies platform)
{
    private readonly Lock gate = new();
    private readonly List<string> folders = [];

    /// <summary>From now on assemblies and native libraries in the folder are found.</summary>
    internal void AddFolder(string folder)
    {
        lock (gate)
        {
            if (folders.Count == 0)
            {
                AssemblyLoadContext.Default.Resolving += (_, name) => Load(name);
                AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => LoadNative(name);
            }

            if (!folders.Contains(folder))
            {
                folders.Add(folder);
            }
        }
    }

    /// <summary>The assembly from a notebook's folders; null when it is the process's or nowhere.</summary>
    internal Assembly? Load(AssemblyName name)
    {
        var path = name.Name is { } simpleName && !platform.Has(simpleName) ? Find(simpleName + ".dll") : null;
        return path is null ? null : AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
    }

    private nint LoadNative(string name)
    {
        foreach (var fileName in NativeFileNames(name))
        {
            var path = Find(fileName) ?? Find(Path.Combine("runtimes", RuntimeInformation.RuntimeIdentifier, "native", fileName));
            if (path is not null)
            {
                return NativeLibrary.Load(path);
            }
        }

        return 0;
    }

    private static string[] NativeFileNames(string name) =>
        OperatingSystem.IsWindows() ? [name, name + ".dll"]
        : OperatingSystem.IsMacOS() ? [name, "lib" + name + ".dylib", name + ".dylib"]
        : [name, "lib" + name + ".so", name + ".so"];

    private string? Find(string relativePath)
    {
        lock (gate)
        {
            return folders.Select(folder => Path.Combine(folder, relativePath)).FirstOrDefault(File.Exists);
        }
    }
}
