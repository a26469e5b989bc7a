namespace Tutorial.Jupyter;

/// <summary>Makes this project's kernel known to Jupyter's front ends, by its own name and by that of .NET Interactive's.</summary>
public static class KernelInstallation
{
    /// <summary>Installs it.</summary>
    /// <param name="specification">How it is started, see <see cref="OwnKernel.Specification"/>.</param>
    /// <param name="name">The name that Jupyter knows it by, see <see cref="KernelName"/>.</param>
    /// <param name="target">Where it is installed.</param>
    /// <param name="searched">Where else a kernel of .NET Interactive's may lie, which keeps its name.</param>
    /// <param name="replaces">Whether it takes that name where another kernel has it.</param>
    /// <returns>What was done, a line each.</returns>
    /// <exception cref="ArgumentException">The name is none for a kernel.</exception>
    public static IReadOnlyList<string> Install(
        KernelSpec specification, string name, JupyterFolders target, JupyterFolders searched, bool replaces)
    {
        var catalog = new KernelSpecCatalog(target);
        var replaced = OtherKernel.In(catalog.FolderFor(name)) is { } other ? $"; it replaces {other}" : "";
        var installed = catalog.Install(name, specification);
        KernelLogo.WriteTo(installed.Folder);
        return
        [
            $"Installed {specification.DisplayName} as '{name}' in {installed.Folder}{replaced}",
            RetiredKernel.Install([catalog, new KernelSpecCatalog(searched)], specification, replaces),
        ];
    }
}
