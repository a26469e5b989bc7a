using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Tutorial;

/// <summary>
/// One FSharp.Core for all that is in the process. Plotly.NET asks for a later one than .NET Interactive brings, and Giraffe.ViewEngine, in
/// whose types Plotly.NET's functions are written, for an earlier one. With two of them in the process the two libraries do not fit
/// together, and no chart is shown; with the host's alone they do (docs/dotnet-interactive.md).
/// </summary>
internal static class FSharpCore
{
    private const string Name = "FSharp.Core";

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "It must happen before the first chart, whatever the caller does first.")]
    internal static void Initialize() => AssemblyLoadContext.Default.Resolving += (host, asked) => Resolve(host.LoadFromAssemblyName, asked);

    /// <summary>The host's FSharp.Core, of whatever version, where a version was asked for that it has not.</summary>
    /// <param name="load">Gets an assembly of the host's; throws where there is none.</param>
    /// <param name="asked">What could not be found.</param>
    /// <returns><see langword="null"/> where something else was asked for, or the host has none: it is found beside who asks, as without this.</returns>
    internal static Assembly? Resolve(Func<AssemblyName, Assembly> load, AssemblyName asked)
    {
        if (asked.Name != Name || asked.Version is null)        // without a version it is the question below
            return null;
        try
        {
            return load(new AssemblyName(Name));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
