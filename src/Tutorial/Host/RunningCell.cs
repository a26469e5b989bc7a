using System.Reflection;

namespace Tutorial;

/// <summary>The notebook cell that calls the library, if one does.</summary>
/// <remarks>
/// .NET Interactive and the kernels that follow it have <c>KernelInvocationContext.Current</c>, which tells that a cell is interrupted and
/// shows what can be updated (its <c>display</c> cannot, in .NET Interactive's last version). The types are found by their names, so that
/// the library stands on no kernel.
/// </remarks>
internal static class RunningCell
{
    private const string ContextType = "Microsoft.DotNet.Interactive.KernelInvocationContext";
    private const string DisplayType = "Microsoft.DotNet.Interactive.KernelInvocationContextExtensions";

    /// <summary>Looked for until it is found: the kernel is there before the library, but a test may not be.</summary>
    private static Type? contextType;

    /// <summary>Cancelled when the cell is interrupted; a token that never is, outside of notebooks.</summary>
    internal static CancellationToken CancellationToken =>
        Context() is { } context && contextType!.GetProperty("CancellationToken")?.GetValue(context) is CancellationToken token
            ? token
            : default;

    /// <summary>Shows a value in the cell's output.</summary>
    /// <returns>Shows another value in its place; null where no cell runs, and nothing is shown.</returns>
    internal static Action<object>? Display(object value)
    {
        if (Context() is not { } context
            || contextType!.Assembly.GetType(DisplayType)?
                .GetMethod("Display", [contextType, typeof(object), typeof(string[])]) is not { } display
            || display.Invoke(null, [context, value, Array.Empty<string>()]) is not { } shown
            || shown.GetType().GetMethod("Update", [typeof(object)]) is not { } update)
        {
            return null;
        }

        return another => update.Invoke(shown, [another]);
    }

    private static object? Context()
    {
        contextType ??= AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(ContextType))
            .FirstOrDefault(type => type is not null);
        return contextType?.GetProperty("Current", BindingFlags.Public | BindingFlags.Static)?.GetValue(null);
    }
}
