using System.Reflection;

namespace Tutorial.Jupyter;

/// <summary>The picture by which a front end's launcher shows the kernel: a kernel of a convolution, three weights by three.</summary>
internal static class KernelLogo
{
    private const string Prefix = "logo/";

    /// <summary>Writes it beside a <c>kernel.json</c>, in the sizes and under the names that Jupyter looks for.</summary>
    internal static void WriteTo(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var picture = assembly.GetManifestResourceStream(name)!;
            using var file = File.Create(Path.Combine(folder, name[Prefix.Length..]));
            picture.CopyTo(file);
        }
    }
}
