using Tutorial.Tests;

namespace Tutorial.Kernel.Tests;

/// <summary>What a build leaves where kernelspecs point.</summary>
internal static class Installed
{
    /// <summary>The kernel, compiled ahead of time.</summary>
    internal static readonly string Kernel = Path.Combine(Repository.Folder, "artifacts", "kernel", "Tutorial.Kernel.dll");
}
