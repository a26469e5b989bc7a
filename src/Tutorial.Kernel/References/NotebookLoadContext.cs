using System.Reflection;
using System.Runtime.Loader;

namespace Tutorial.Kernel;

/// <summary>
/// Holds the assemblies that a notebook's <c>#r</c> made reachable. They are not in the process's default context, which looks for a
/// native library among the system's first, and asks last: a package's code would get the system's copy of a library that the package
/// brings, in whatever version that is.
/// </summary>
/// <param name="notebook">What <c>#r</c> made reachable.</param>
internal sealed class NotebookLoadContext(NotebookAssemblies notebook) : AssemblyLoadContext("notebook")
{
    protected override Assembly? Load(AssemblyName assemblyName) => notebook.Load(assemblyName);

    protected override nint LoadUnmanagedDll(string unmanagedDllName) => notebook.LoadNative(unmanagedDllName);
}
