namespace Tutorial.Jupyter;

/// <summary>A kernel specification found on this machine.</summary>
/// <param name="Name">The name by which it is asked for: that of its folder.</param>
/// <param name="Folder">The folder that holds its <c>kernel.json</c>.</param>
/// <param name="Specification">What the file says.</param>
public sealed record InstalledKernel(string Name, string Folder, KernelSpec Specification);
