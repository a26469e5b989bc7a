using System.Reflection;

namespace Tutorial;

/// <summary>The notebook cell that calls the library, if one does.</summary>
/// <remarks>
/// .NET Interactive and the kernels that follow it tell by <c>KernelInvocationContext.Current.CancellationToken</c> that a cell is
/// interrupted, and show values by the extension method <c>Display</c> of the context. The types are found by their names, so that the library stands on no kernel.
/// </remarks>
internal static class RunningCell
{
    private const string ContextType = "Microsoft.DotNet.Interactive.KernelInvocationContext";

    /// <summary>Looked for until it is found: the kernel is there before the library, but a test may not be.</summary>
    private static Type? contextType;

    /// <summary>Cancelled when the cell is interrupted; a token that never is, outside of notebooks.</summary>
    internal static CancellationToken CancellationToken =>
        Current is { } context && contextType!.GetProperty("CancellationToken")?.GetValue(context) is CancellationToken token ? token : default;

    private static object? Current
    {
        get
        {
            contextType ??= AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(ContextType)).FirstOrDefault(type => type is not null);
            return contextType?.GetProperty("Current", BindingFlags.Public | BindingFlags.Static)?.GetValue(null);
        }
    }

    /// <summary>Shows a value under the cell, in the MIME types that its registered display prefers.</summary>
    /// <returns>Whether there is a cell.</returns>
    internal static bool TryDisplay(object value)
    {
        if (Current is not { } context)
            return false;

        var display = contextType!.Assembly.GetType(ContextType + "Extensions")?.GetMethod("Display", [contextType, typeof(object), typeof(string[])]);
        display?.Invoke(null, [context, value, Array.Empty<string>()]);
        return display is not null;
    }
}
