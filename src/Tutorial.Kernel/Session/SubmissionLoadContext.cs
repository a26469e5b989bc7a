using System.Reflection;
using System.Runtime.Loader;

namespace Tutorial.Kernel;

/// <summary>
/// Holds the assemblies that cells are compiled to. All else comes from the notebook's context or the process's default one, so that
/// there is one copy of each type, whether a cell, a library or the kernel uses it.
/// </summary>
/// <param name="notebook">What <c>#r</c> made reachable.</param>
internal sealed class SubmissionLoadContext(NotebookAssemblies notebook) : AssemblyLoadContext("cells")
{
    private readonly Dictionary<string, Assembly> submissions = [];

    /// <summary>Loads the assembly of a submission; later ones find it by its name.</summary>
    internal Assembly LoadSubmission(string name, MemoryStream assembly, MemoryStream symbols)
    {
        var loaded = LoadFromStream(assembly, symbols);
        SubmissionSymbols.Keep(loaded, symbols.ToArray());
        lock (submissions)
        {
            submissions.Add(name, loaded);
        }

        return loaded;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        lock (submissions)
        {
            if (submissions.TryGetValue(assemblyName.Name ?? "", out var submission))
            {
                return submission;
            }
        }

        return notebook.Load(assemblyName);
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) => notebook.LoadNative(unmanagedDllName);
}
