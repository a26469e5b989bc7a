using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tutorial.Kernel;

/// <summary>Tells a console front end whether Enter should run the code or begin another line.</summary>
internal static class Completeness
{
    /// <summary>Roslyn's own answer does not count a raw string that goes on in the next line.</summary>
    private const string UnterminatedRawString = "CS8997";

    /// <returns><c>complete</c>, <c>incomplete</c> or <c>invalid</c>, the protocol's words.</returns>
    internal static string Of(string code)
    {
        var parts = CellParser.Parse(code);
        return parts.Count > 0 && parts[^1] is CodePart { Language: CellParser.CSharp } last ? OfCSharp(PackageLines.Without(last.Text)) : "complete";
    }

    private static string OfCSharp(string code)
    {
        var tree = SyntaxFactory.ParseSyntaxTree(code, SubmissionCompiler.ParseOptions);
        var isOpen = !SyntaxFactory.IsCompleteSubmission(tree)
            || tree.GetDiagnostics().Any(diagnostic => diagnostic.Id == UnterminatedRawString);
        return isOpen ? "incomplete"
            : tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? "invalid"
            : "complete";
    }
}
