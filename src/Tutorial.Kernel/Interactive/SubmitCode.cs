namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Asks for code to be run as a cell is.</summary>
/// <param name="code">The code.</param>
/// <param name="targetKernelName">The language, which is always C# here.</param>
public sealed class SubmitCode(string code, string? targetKernelName = null) : KernelCommand
{
    /// <summary>The code.</summary>
    public string Code { get; } = code;

    /// <summary>The language.</summary>
    public string? TargetKernelName { get; } = targetKernelName;
}
