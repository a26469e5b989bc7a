using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tutorial.Kernel;

/// <summary>
/// An assembly with the name under which packages know .NET Interactive. It holds nothing: each type that the kernel offers is forwarded
/// to the kernel's own assembly. It is made when a package asks for it.
/// </summary>
internal static class InteractiveAssembly
{
    /// <summary>Its simple name.</summary>
    internal const string Name = "Microsoft.DotNet.Interactive";

    private static readonly Lazy<byte[]> Image = new(Emit);

    private static readonly Lazy<Assembly> InProcess = new(() => AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(Image.Value)));

    private static readonly Lazy<PortableExecutableReference> Metadata = new(() => MetadataReference.CreateFromImage(Image.Value));

    /// <summary>The assembly, loaded once.</summary>
    internal static Assembly Loaded => InProcess.Value;

    /// <summary>For the compiler.</summary>
    internal static PortableExecutableReference Reference => Metadata.Value;

    private static byte[] Emit()
    {
        var kernel = typeof(Microsoft.DotNet.Interactive.Kernel).Assembly;
        var formatting = typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly;
        string[] lines =
        [
            $"[assembly: System.Reflection.AssemblyVersion(\"{formatting.GetName().Version}\")]",
            .. kernel.GetExportedTypes().Where(type => !type.IsNested)
                .Select(type => $"[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(global::{type.FullName}))]"),
        ];
        var compilation = CSharpCompilation.Create(
            Name,
            [CSharpSyntaxTree.ParseText(string.Join('\n', lines))],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), MetadataReference.CreateFromFile(kernel.Location)],
            // The key of the assembly that packages were compiled against, or the compiler would not take this one for it.
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
                .WithPublicSign(true).WithCryptoPublicKey([.. formatting.GetName().GetPublicKey()!]));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        return emitted.Success ? image.ToArray() : throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics));
    }
}
