using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace Tutorial.Kernel;

/// <summary>
/// The session as Roslyn's language services see it: a project for each submission, which refers to the one before, and one on top
/// for the code that is being written. For one thread at a time.
/// </summary>
internal sealed class SubmissionWorkspace
{
    /// <summary>C#'s services; Roslyn's own list has Visual Basic's as well.</summary>
    private static readonly string[] Services =
    [
        "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces",
        "Microsoft.CodeAnalysis.Features", "Microsoft.CodeAnalysis.CSharp.Features",
    ];

    private static readonly Lazy<HostServices> Host = new(() => MefHostServices.Create(Services.Select(Assembly.Load)));

    private readonly Dictionary<CSharpCompilation, ProjectId> projects = new(ReferenceEqualityComparer.Instance);

    // Solutions are immutable, and nothing is applied to the workspace: it only gives its services.
    private Solution solution = new AdhocWorkspace(Host.Value).CurrentSolution;

    /// <summary>A document with code that has not run and sees what the session declares.</summary>
    /// <param name="code">The code.</param>
    /// <param name="latest">The session's latest submission.</param>
    internal async Task<Document> Open(string code, CSharpCompilation latest)
    {
        var previous = await Add(latest).ConfigureAwait(false);
        var options = latest.Options
            .WithScriptClassName("Submission#")
            // What #load names is not read before the code runs.
            .WithSourceReferenceResolver(null);
        var project = Describe("cell", SourceText.From(code), options, references: [], previous);
        return solution.AddProject(project).GetProject(project.Id)!.Documents.Single();
    }

    /// <summary>Adds the submission and those before it that are not there yet, the oldest first.</summary>
    private async Task<ProjectId> Add(CSharpCompilation latest)
    {
        var missing = new Stack<CSharpCompilation>();
        ProjectId? previous = null;
        for (
            var next = latest;
            next is not null && !projects.TryGetValue(next, out previous);
            next = next.ScriptCompilationInfo!.PreviousScriptCompilation)
        {
            missing.Push(next);
        }

        while (missing.TryPop(out var submission))
        {
            // The last tree is the cell's; before it stand those that it loads.
            var code = submission.SyntaxTrees.LastOrDefault()?.GetText();
            var project = Describe(submission.AssemblyName!, code, submission.Options, submission.References, previous);
            solution = solution.AddProject(project);
            projects.Add(submission, project.Id);
            previous = project.Id;
            // Compiled now and not from the last one down, for in a long session that would recurse deeply.
            await solution.GetProject(previous)!.GetCompilationAsync().ConfigureAwait(false);
        }

        return previous!;
    }

    private static ProjectInfo Describe(
        string name, SourceText? code, CSharpCompilationOptions options, IEnumerable<MetadataReference> references, ProjectId? previous)
    {
        var id = ProjectId.CreateNewId();
        return ProjectInfo.Create(
            id,
            VersionStamp.Default,
            name,
            assemblyName: name,
            LanguageNames.CSharp,
            compilationOptions: options.WithMetadataReferenceResolver(new KnownReferences(options.MetadataReferenceResolver)),
            parseOptions: SubmissionCompiler.ParseOptions,
            documents: code is null ? [] : [Describe(name, code, id)],
            projectReferences: previous is null ? [] : [new ProjectReference(previous)],
            metadataReferences: references,
            isSubmission: true);
    }

    private static DocumentInfo Describe(string name, SourceText code, ProjectId project) => DocumentInfo.Create(
        DocumentId.CreateNewId(project),
        name,
        sourceCodeKind: SourceCodeKind.Script,
        loader: TextLoader.From(TextAndVersion.Create(code, VersionStamp.Default)),
        filePath: name);
}
