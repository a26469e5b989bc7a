// The name by which a kernel makes its cells known; here in place of a kernel's.
namespace Microsoft.DotNet.Interactive;

/// <summary>A cell as the library sees one.</summary>
public sealed class KernelInvocationContext(CancellationToken cancellationToken)
{
    /// <summary>The cell that runs; null outside of cells.</summary>
    public static KernelInvocationContext? Current { get; set; }

    /// <summary>Cancelled when the cell is interrupted.</summary>
    public CancellationToken CancellationToken => cancellationToken;
}
