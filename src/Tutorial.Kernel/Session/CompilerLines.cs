using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tutorial.Kernel;

/// <summary>
/// What the compiler says, as lines: <c>(1,5): error CS0103: …</c>, <c>(2,1): warning CS0612: …</c>, and the file in front where it is
/// not the cell.
/// </summary>
internal static class CompilerLines
{
    /// <param name="diagnostics">What the compiler says.</param>
    /// <param name="severity">Which of it is wanted: the errors, or the warnings that no <c>#pragma</c> takes back.</param>
    /// <param name="name">The cell's own name.</param>
    internal static IReadOnlyList<string> Of(IEnumerable<Diagnostic> diagnostics, DiagnosticSeverity severity, string name) =>
    [
        .. diagnostics
            .Where(diagnostic => diagnostic.Severity == severity && !diagnostic.IsSuppressed)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => Line(diagnostic, name)),
    ];

    private static string Line(Diagnostic diagnostic, string name)
    {
        var line = CSharpDiagnosticFormatter.Instance.Format(diagnostic, CultureInfo.InvariantCulture);
        return line.StartsWith(name + "(", StringComparison.Ordinal) ? line[name.Length..] : line;
    }
}
