using Microsoft.DotNet.Interactive.Commands;
using Tutorial.Kernel;

namespace Microsoft.DotNet.Interactive;

/// <summary>
/// The kernel as a package's extension sees it while it is loaded: it can run code ahead of the cell that asked for the package.
/// </summary>
/// <param name="runCell">Runs it; gives why it failed, or null.</param>
internal sealed class ExtensibleKernel(Func<string, CellError?> runCell) : Kernel
{
    private static readonly AsyncLocal<ExtensibleKernel?> Flowing = new();

    /// <summary>The kernel that the caller extends; null for any caller but an extension.</summary>
    internal static ExtensibleKernel? Current => Flowing.Value;

    /// <summary>Loads an extension.</summary>
    internal async Task LoadAsync(IKernelExtension extension)
    {
        Flowing.Value = this;
        await extension.OnLoadAsync(this).ConfigureAwait(false);
    }

    internal override KernelCommandResult Send(KernelCommand command)
    {
        // Code that runs, a cell's or what an extension sends, cannot have other code run in its middle.
        if (Current != this)
        {
            throw new NotSupportedException("A command can be sent to this kernel only by the extension of a package, while it is loaded.");
        }

        Flowing.Value = null;
        try
        {
            return runCell(((SubmitCode)command).Code) is { } error
                ? throw new InvalidOperationException(error.Message)
                : new KernelCommandResult();
        }
        finally
        {
            Flowing.Value = this;
        }
    }
}
