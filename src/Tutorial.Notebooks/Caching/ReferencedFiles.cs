using System.Text.RegularExpressions;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>The files that a notebook's directives name: assemblies by <c>#r</c>, code by <c>#load</c> and <c>#!import</c>.</summary>
/// <param name="Assemblies">The assemblies, in alphabetical order.</param>
/// <param name="Sources">The notebooks and scripts, those that they name in turn included, in alphabetical order.</param>
public sealed partial record ReferencedFiles(IReadOnlyList<string> Assemblies, IReadOnlyList<string> Sources)
{
    /// <summary>Reads the directives, and those of the files that they name.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="folder">The folder it runs in.</param>
    public static ReferencedFiles Of(NotebookDocument document, string folder)
    {
        var assemblies = new SortedSet<string>(StringComparer.Ordinal);
        var sources = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var cell in document.Cells.Where(cell => cell.Kind == CellKind.Code))
            Collect(cell.Source, folder, assemblies, sources);
        return new ReferencedFiles([.. assemblies], [.. sources]);
    }

    private static void Collect(string text, string folder, SortedSet<string> assemblies, SortedSet<string> sources)
    {
        foreach (Match match in Directive().Matches(text))
        {
            var path = Path.GetFullPath(match.Groups["path"].Value.Trim(), folder);
            if (match.Groups["name"].Value == "r")
                assemblies.Add(path);
            else if (sources.Add(path) && File.Exists(path))
                CollectFrom(path, folder, assemblies, sources);
        }
    }

    /// <summary>
    /// A script resolves <c>#load</c> against its own folder, a notebook against the one that it runs in: both are looked at.
    /// </summary>
    private static void CollectFrom(string path, string folder, SortedSet<string> assemblies, SortedSet<string> sources)
    {
        var text = File.ReadAllText(path);
        if (NotebookFile.FormatOf(path) == NotebookFormat.Ipynb)
            text = TextOfCells(path);
        foreach (var from in new[] { folder, Path.GetDirectoryName(path)! }.Distinct())
            Collect(text, from, assemblies, sources);
    }

    private static string TextOfCells(string path)
    {
        try
        {
            return string.Join('\n', NotebookFile.Read(path).Cells.Select(cell => cell.Source));
        }
        catch (NotebookFormatException)
        {
            // Its content is part of the key anyway; that it is damaged shows when it is imported.
            return "";
        }
    }

    /// <summary>A path in quotation marks or not; a package (<c>nuget:</c>) is no file.</summary>
    [GeneratedRegex(@"^[ \t]*#(?<name>r|load|!import)[ \t]+""?(?!nuget:)(?<path>[^""\r\n]+)", RegexOptions.Multiline)]
    private static partial Regex Directive();
}
