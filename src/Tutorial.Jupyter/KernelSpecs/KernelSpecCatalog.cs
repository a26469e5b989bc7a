namespace Tutorial.Jupyter;

/// <summary>Finds and installs kernel specifications in Jupyter's folders.</summary>
/// <param name="folders">Where to look and where to install.</param>
public sealed class KernelSpecCatalog(JupyterFolders folders)
{
    private const string KernelsFolder = "kernels";

    /// <summary>The kernel of that name, or null. As in Jupyter, upper and lower case are the same.</summary>
    /// <exception cref="InvalidDataException">There is one, but its <c>kernel.json</c> is not a kernel specification.</exception>
    public InstalledKernel? Find(string name) => FolderOf(name) is { } folder ? Read(folder) : null;

    /// <summary>Where the kernel of that name lies, or null; its <c>kernel.json</c> may say anything.</summary>
    public string? FolderOf(string name) =>
        FoldersOfKernels().FirstOrDefault(folder => string.Equals(Path.GetFileName(folder), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The names of the kernels there are, each once, sorted.</summary>
    public IReadOnlyList<string> Names() =>
        [.. FoldersOfKernels().Select(folder => Path.GetFileName(folder).ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Where <see cref="Install"/> puts a kernel of that name.</summary>
    public string FolderFor(string name) => Path.Combine(folders.User, KernelsFolder, name);

    /// <summary>Writes a specification into the user's folder; one of the same name there is replaced.</summary>
    /// <param name="name">The name, see <see cref="KernelName"/>.</param>
    /// <param name="specification">How to start the kernel.</param>
    /// <returns>What is now installed.</returns>
    /// <exception cref="ArgumentException">The name is none for a kernel.</exception>
    public InstalledKernel Install(string name, KernelSpec specification)
    {
        if (KernelName.Fault(name) is { } fault)
            throw new ArgumentException(fault, nameof(name));

        var folder = FolderFor(name);
        KernelSpecFile.Write(Path.Combine(folder, KernelSpecFile.Name), specification);
        return new InstalledKernel(name, folder, specification);
    }

    private static InstalledKernel Read(string folder) =>
        new(Path.GetFileName(folder), folder, KernelSpecFile.Read(Path.Combine(folder, KernelSpecFile.Name)));

    private IEnumerable<string> FoldersOfKernels() => folders.All
        .Select(folder => Path.Combine(folder, KernelsFolder))
        .Where(Directory.Exists)
        .SelectMany(Directory.EnumerateDirectories)
        .Where(folder => File.Exists(Path.Combine(folder, KernelSpecFile.Name)));
}
