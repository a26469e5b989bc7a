using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Tutorial.Kernel;

/// <summary>The XML documentation of an assembly. No file is touched before somebody asks.</summary>
/// <param name="assemblyPath">The assembly.</param>
/// <param name="files">The files that could document a member, given its identifier, the likeliest first.</param>
internal sealed class AssemblyDocumentation(string assemblyPath, Func<string, IEnumerable<DocumentationFile>> files) : DocumentationProvider
{
    private readonly string assemblyPath = assemblyPath;

    /// <summary>The documentation that stands beside the assembly, as a compiler writes it.</summary>
    internal static AssemblyDocumentation Beside(string assemblyPath)
    {
        var file = new DocumentationFile(Path.ChangeExtension(assemblyPath, ".xml"));
        return new AssemblyDocumentation(assemblyPath, _ => [file]);
    }

    public override bool Equals(object? other) => other is AssemblyDocumentation documentation && documentation.assemblyPath == assemblyPath;

    public override int GetHashCode() => assemblyPath.GetHashCode(StringComparison.Ordinal);

    protected override string? GetDocumentationForSymbol(
        string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        files(documentationMemberID).Select(file => file.Member(documentationMemberID)).FirstOrDefault(member => member is not null);
}
