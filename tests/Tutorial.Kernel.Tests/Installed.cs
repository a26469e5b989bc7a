namespace Tutorial.Kernel.Tests;

/// <summary>What a build leaves where kernelspecs point.</summary>
internal static class Installed
{
    internal static readonly string RepositoryRoot = FindRoot();

    /// <summary>The kernel, compiled ahead of time.</summary>
    internal static readonly string Kernel = Path.Combine(RepositoryRoot, "artifacts", "kernel", "Tutorial.Kernel.dll");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Tutorial.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Tutorial.sln.");
    }
}
