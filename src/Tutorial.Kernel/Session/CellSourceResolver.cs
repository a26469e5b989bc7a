using Microsoft.CodeAnalysis;

namespace Tutorial.Kernel;

/// <summary>Finds what <c>#load</c> names; a cell keeps its own name, which is no path, in stack traces.</summary>
/// <param name="currentDirectory">What <c>#load</c> in a cell is relative to.</param>
internal sealed class CellSourceResolver(string currentDirectory) : SourceFileResolver([], currentDirectory)
{
    public override string? NormalizePath(string path, string? baseFilePath) =>
        Path.IsPathRooted(path) ? base.NormalizePath(path, baseFilePath) : path;
}
