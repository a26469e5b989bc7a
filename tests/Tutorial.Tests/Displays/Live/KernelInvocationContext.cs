// The names by which a kernel makes its cells known; here in place of a kernel's.
namespace Microsoft.DotNet.Interactive;

/// <summary>A cell as the library sees one.</summary>
public sealed class KernelInvocationContext(CancellationToken cancellationToken = default)
{
    /// <summary>The cell that runs; null outside of cells.</summary>
    public static KernelInvocationContext? Current { get; set; }

    /// <summary>Cancelled when the cell is interrupted.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>What is shown, the latest last.</summary>
    internal List<object> Shown { get; } = [];
}

/// <summary>Shows values.</summary>
public static class KernelInvocationContextExtensions
{
    /// <summary>Shows a value.</summary>
    public static DisplayedValue Display(this KernelInvocationContext context, object value, params string[] mimeTypes)
    {
        _ = mimeTypes;
        context.Shown.Add(value);
        return new DisplayedValue(context);
    }
}

/// <summary>Something shown.</summary>
public sealed class DisplayedValue(KernelInvocationContext context)
{
    /// <summary>Shows another value in its place.</summary>
    public void Update(object updatedValue) => context.Shown[^1] = updatedValue;
}
