using Tutorial.Jupyter;

namespace Tutorial.Notebooks.Tests;

/// <summary>This project's kernel, where a build leaves it.</summary>
internal static class InstalledKernels
{
    public static readonly string RepositoryRoot = FindRoot();

    /// <summary>The kernel.</summary>
    /// <param name="before">What starts it, if anything: a program and its arguments.</param>
    public static InstalledKernel Own(params string[] before)
    {
        var kernel = Path.Combine(RepositoryRoot, "artifacts", "kernel", "Tutorial.Kernel.dll");
        return new InstalledKernel("own", Path.GetDirectoryName(kernel)!, new KernelSpec
        {
            Arguments = [.. before, "dotnet", kernel, "--connection-file", "{connection_file}"],
            DisplayName = "own",
            Language = "C#",
            InterruptMode = "message",
        });
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Tutorial.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Tutorial.sln.");
    }
}
