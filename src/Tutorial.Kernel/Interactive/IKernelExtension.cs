namespace Microsoft.DotNet.Interactive;

/// <summary>What a package's assembly of extensions holds: it is made and called once, when the package is added to a notebook.</summary>
public interface IKernelExtension
{
    /// <summary>Usually registers how the package's types are shown.</summary>
    /// <param name="kernel">The kernel; it offers nothing but its type.</param>
    Task OnLoadAsync(Kernel kernel);
}
