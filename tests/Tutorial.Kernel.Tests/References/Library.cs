using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tutorial.Kernel.Tests;

/// <summary>Compiles assemblies for cells to reference.</summary>
internal static class Library
{
    /// <summary>Read once: it is the same for all.</summary>
    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetDirectoryName(file) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Append(typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly.Location)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>Compiles the code to <c>NAME.dll</c> in the folder, with references to .NET, the formatters and others in the folder.</summary>
    internal static string Compile(string folder, string name, string code, params string[] neighbours) =>
        CompileSigned(folder, name, code, publicKey: [], neighbours);

    /// <summary>The same, with a public key as part of the assembly's identity.</summary>
    internal static string CompileSigned(string folder, string name, string code, byte[] publicKey, params string[] neighbours)
    {
        var path = Path.Combine(folder, name + ".dll");
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken)],
            [.. Framework, .. neighbours.Select(file => MetadataReference.CreateFromFile(file))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithPublicSign(publicKey.Length > 0).WithCryptoPublicKey([.. publicKey]));
        var emitted = compilation.Emit(path, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return path;
    }
}
