using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Tutorial.Kernel;

/// <summary>Compiles C# of the script kind, each piece on top of the ones before, and loads what comes out.</summary>
internal sealed class SubmissionCompiler
{
    /// <summary>C# 14, as scripts have it: top-level statements, values, <c>await</c>, <c>#r</c> and <c>#load</c>.</summary>
    internal static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    /// <summary>.NET Interactive's default imports: these, and no System.IO.</summary>
    private static readonly string[] Imports =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        typeof(Microsoft.DotNet.Interactive.Kernel).FullName!,
    ];

    private static readonly EmitOptions PortableSymbols = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    /// <summary>
    /// That a library was built against another version of an assembly than the one it gets: no author of a notebook can do anything
    /// about it, and an SDK's projects are silent about it too. .NET Interactive warns of its own assemblies at each <c>HTML("…")</c>.
    /// </summary>
    private static readonly ImmutableDictionary<string, ReportDiagnostic> AboutAssemblies = ImmutableDictionary.CreateRange(
        [KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress), KeyValuePair.Create("CS1702", ReportDiagnostic.Suppress)]);

    /// <summary>Begins the names of the assemblies that cells are compiled to.</summary>
    private const string SubmissionPrefix = "cell#";

    private readonly NotebookReferenceResolver resolver;
    private readonly PackageAssemblies packages;
    private readonly SubmissionLoadContext loadContext;
    private readonly Func<IReadOnlyList<MetadataReference>> references;
    private int count;

    /// <param name="platform">The process's own assemblies.</param>
    internal SubmissionCompiler(PlatformAssemblies platform)
    {
        var notebook = new NotebookAssemblies(platform);
        resolver = new NotebookReferenceResolver(platform, notebook);
        packages = new PackageAssemblies(platform, notebook, resolver);
        loadContext = new SubmissionLoadContext(notebook);
        references = platform.ReferencesOfEveryCell;
    }

    /// <summary>What is compiled from now on sees the packages.</summary>
    /// <exception cref="PackageException">One brings an assembly of which an older version is loaded.</exception>
    internal void AddPackages(IReadOnlyList<RestoredPackage> added) => packages.Add(added);

    /// <summary>Compiles and loads a piece of C#.</summary>
    /// <param name="code">The code.</param>
    /// <param name="name">What stack traces call it, such as <c>cell 3</c>.</param>
    /// <param name="previous">The compilation whose declarations it sees; null for the first.</param>
    /// <param name="cancellationToken">Ends the compilation.</param>
    /// <returns>The submission, or the lines that say why there is none.</returns>
    internal (Submission? Submission, IReadOnlyList<string> Errors) Compile(
        string code, string name, CSharpCompilation? previous, CancellationToken cancellationToken)
    {
        var assemblyName = FormattableString.Invariant($"{SubmissionPrefix}{++count}");
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), ParseOptions, name, cancellationToken);
        var compilation = CSharpCompilation.CreateScriptCompilation(
            assemblyName, tree, previous is null
                ? [.. references(), .. packages.References]
                : packages.References, Options(), previous, typeof(object));
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(assembly, symbols, options: PortableSymbols, cancellationToken: cancellationToken);
        var warnings = CompilerLines.Of(emitted.Diagnostics, DiagnosticSeverity.Warning, name);
        if (!emitted.Success)
        {
            var errors = CompilerLines.Of(emitted.Diagnostics, DiagnosticSeverity.Error, name);
            // Nothing to emit and no error: a cell of comments or using directives.
            return errors.Count > 0
                ? (null, errors)
                : (new Submission(compilation, Entry: null, HasValue: false, Declares: false) { Warnings = warnings }, errors);
        }

        assembly.Position = 0;
        symbols.Position = 0;
        var (woven, wovenSymbols) = InterruptPointWeaver.Weave(assembly, symbols);
        woven.Position = 0;
        wovenSymbols.Position = 0;
        var loaded = loadContext.LoadSubmission(assemblyName, woven, wovenSymbols);
        var hasValue = TrailingValue.Exists(compilation, tree);
        return (new Submission(compilation, Entry(loaded, compilation), hasValue, Declares(tree)) { Warnings = warnings }, []);
    }

    /// <summary>Whether an assembly of that name is a compiled cell.</summary>
    internal static bool IsSubmission(string assemblyName) => assemblyName.StartsWith(SubmissionPrefix, StringComparison.Ordinal);

    /// <summary>What a first submission starts from: the references and imports of every cell, and no code.</summary>
    internal CSharpCompilation Empty() =>
        CSharpCompilation.CreateScriptCompilation(
            SubmissionPrefix + "0",
            syntaxTree: null,
            references(),
            Options(),
            returnType: typeof(object));

    private CSharpCompilationOptions Options() => new(
        OutputKind.DynamicallyLinkedLibrary,
        scriptClassName: FormattableString.Invariant($"Submission#{count}"),
        usings: Imports,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        specificDiagnosticOptions: AboutAssemblies,
        concurrentBuild: false,
        // The current directory may change from cell to cell.
        sourceReferenceResolver: new CellSourceResolver(Directory.GetCurrentDirectory()),
        metadataReferenceResolver: resolver,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);

    private static Func<object?[], Task<object?>> Entry(Assembly assembly, CSharpCompilation compilation)
    {
        var entry = compilation.GetEntryPoint(CancellationToken.None)!;
        return assembly.GetType(entry.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
    }

    /// <summary>Whether there is a member beside the statements that only run; a local variable of a script is a member.</summary>
    private static bool Declares(SyntaxTree tree) => tree.GetCompilationUnitRoot().Members.Any(member =>
        member is not GlobalStatementSyntax
            || member.DescendantNodes().Any(node => node is DeclarationExpressionSyntax or DeclarationPatternSyntax));
}
