using System.Reflection;

namespace Tutorial;

/// <summary>The notebook cell that calls the library, if one does.</summary>
/// <remarks>
/// .NET Interactive and the kernels that follow it tell by <c>KernelInvocationContext.Current.CancellationToken</c> that a cell is
/// interrupted. The type is found by its name, so that the library stands on no kernel.
/// </remarks>
internal static class RunningCell
{
    private const string ContextType = "Microsoft.DotNet.Interactive.KernelInvocationContext";

    /// <summary>Looked for until it is found: the kernel is there before the library, but a test may not be.</summary>
    private static Type? contextType;

    /// <summary>Cancelled when the cell is interrupted; a token that never is, outside of notebooks.</summary>
    internal static CancellationToken CancellationToken
    {
        get
        {
            contextType ??= AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(ContextType)).FirstOrDefault(type => type is not null);
            var context = contextType?.GetProperty("Current", BindingFlags.Public | BindingFlags.Static)?.GetValue(null);
            return context is not null && contextType!.GetProperty("CancellationToken")?.GetValue(context) is CancellationToken token ? token : default;
        }
    }
}
