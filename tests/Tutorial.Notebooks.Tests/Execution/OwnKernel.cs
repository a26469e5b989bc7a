using Tutorial.Jupyter;

namespace Tutorial.Notebooks.Tests;

/// <summary>This project's kernel, as the build puts it into <c>artifacts/kernel</c>.</summary>
internal static class OwnKernel
{
    /// <param name="before">What starts it, if anything: a program and its arguments.</param>
    public static InstalledKernel Kernel(params string[] before)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.Name != "artifacts")
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"'{AppContext.BaseDirectory}' lies in no folder 'artifacts'.");

        var file = Path.Combine(folder.FullName, "kernel", "Tutorial.Kernel.dll");
        return new InstalledKernel("tutorial-csharp", folder.FullName, new KernelSpec
        {
            Arguments = [.. before, "dotnet", file, "--connection-file", "{connection_file}"],
            DisplayName = "C# (Tutorial)",
            Language = "C#",
            InterruptMode = "message",
        });
    }
}
