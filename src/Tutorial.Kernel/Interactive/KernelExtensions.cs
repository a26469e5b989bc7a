using Tutorial.Kernel;

namespace Microsoft.DotNet.Interactive;

/// <summary>What extensions call on a kernel.</summary>
public static class KernelExtensions
{
    /// <summary>The kernel of a language; null for another language than C#.</summary>
    /// <param name="kernel">Any kernel: there is one.</param>
    /// <param name="name">Such as <c>csharp</c>.</param>
    public static Kernel? FindKernelByName(this Kernel kernel, string name) =>
        KernelDescription.Language.Equals(name, StringComparison.OrdinalIgnoreCase) ? kernel : null;
}
