using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tutorial.Kernel;

/// <summary>Finds what <c>#load</c> names; a cell keeps its own name, which is no path, in stack traces.</summary>
/// <param name="currentDirectory">What <c>#load</c> in a cell is relative to.</param>
internal sealed class CellSourceResolver(string currentDirectory) : SourceFileResolver([], currentDirectory)
{
    /// <summary>The file's text without its lines for the package manager, which were read before.</summary>
    public override SourceText ReadText(string resolvedPath) =>
        SourceText.From(PackageLines.Without(base.ReadText(resolvedPath).ToString()), Encoding.UTF8);

    public override string? NormalizePath(string path, string? baseFilePath) =>
        Path.IsPathRooted(path) ? base.NormalizePath(path, baseFilePath) : path;
}
