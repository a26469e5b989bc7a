namespace Tutorial.Kernel;

/// <summary>The packages of .NET Interactive that the kernel itself stands for: they are never restored.</summary>
internal static class KernelPackages
{
    /// <summary>Their names.</summary>
    internal static readonly IReadOnlySet<string> Names = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "Microsoft.DotNet.Interactive",
        "Microsoft.DotNet.Interactive.CSharp",
        "Microsoft.DotNet.Interactive.Formatting",
    };
}
