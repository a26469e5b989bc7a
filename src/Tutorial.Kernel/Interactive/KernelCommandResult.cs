namespace Microsoft.DotNet.Interactive;

/// <summary>Says that a command was carried out.</summary>
public sealed class KernelCommandResult
{
    internal KernelCommandResult()
    {
    }
}
