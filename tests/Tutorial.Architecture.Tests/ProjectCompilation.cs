using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tutorial.Architecture.Tests;

/// <summary>A project as the compiler sees it, made from its files and from the assemblies that these tests run with.</summary>
internal static class ProjectCompilation
{
    // What `ImplicitUsings` adds to every file.
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;" +
        "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private const string PartialWithoutImplementation = "CS8795";      // what the source generators would write

    private static readonly (string Name, MetadataReference Assembly)[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => (Path.GetFileNameWithoutExtension(path), (MetadataReference)MetadataReference.CreateFromFile(path))),
    ];

    /// <summary>Compiles the files of a project, without writing an assembly.</summary>
    /// <param name="project">The assembly's name; its built form is left out of what is referred to.</param>
    /// <param name="files">All its files.</param>
    /// <exception cref="InvalidOperationException">The files do not compile, so that not every name has a meaning.</exception>
    public static CSharpCompilation Of(string project, IEnumerable<SourceFile> files)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings, options))
            .ToArray();
        var references = References.Where(reference => reference.Name != project).Select(reference => reference.Assembly);
        var isProgram = trees.Any(tree => tree.GetRoot().ChildNodes().Any(node => node is GlobalStatementSyntax));
        var compilation = CSharpCompilation.Create(project, trees, references, new CSharpCompilationOptions(
            isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        var errors = compilation.GetDiagnostics()
            .Where(found => found.Severity == DiagnosticSeverity.Error && found.Id != PartialWithoutImplementation).ToArray();
        return errors.Length == 0
            ? compilation
            : throw new InvalidOperationException($"The files of {project} do not compile here, so what they use cannot be told: {errors[0]}.");
    }
}
