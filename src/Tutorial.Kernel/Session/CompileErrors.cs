using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Tutorial.Kernel;

/// <summary>The compiler's errors as lines: <c>(1,5): error CS0103: …</c>, and the file in front where it is not the cell.</summary>
internal static class CompileErrors
{
    /// <param name="diagnostics">What the compiler says; warnings are left out.</param>
    /// <param name="name">The cell's own name.</param>
    internal static IReadOnlyList<string> Lines(IEnumerable<Diagnostic> diagnostics, string name) =>
    [
        .. diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => Line(diagnostic, name)),
    ];

    private static string Line(Diagnostic diagnostic, string name)
    {
        var message = $"error {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
        if (diagnostic.Location.Kind == LocationKind.None)
        {
            return message;
        }

        var place = diagnostic.Location.GetLineSpan();
        var file = place.Path == name ? "" : place.Path;
        return FormattableString.Invariant(
            $"{file}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {message}");
    }
}
