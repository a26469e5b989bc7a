namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>What an extension can ask of the kernel.</summary>
public abstract class KernelCommand
{
    private protected KernelCommand()
    {
    }
}
