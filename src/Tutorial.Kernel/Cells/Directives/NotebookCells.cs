using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tutorial.Kernel;

/// <summary>
/// The code cells of a file for <c>#!import</c>. Only what an import needs: cells in another language begin with its <c>#!</c> line,
/// markdown cells are left out.
/// </summary>
internal static partial class NotebookCells
{
    /// <exception cref="InvalidDataException">The file is of another kind, or not what its name says.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal static IReadOnlyList<string> Read(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".cs" or ".csx" => [File.ReadAllText(path)],
        ".dib" => OfDib(File.ReadAllText(path)),
        ".ipynb" => OfJupyter(path),
        _ => throw new InvalidDataException($"The file {path} cannot be imported; #!import takes .dib, .ipynb, .cs and .csx."),
    };

    /// <summary>A cell begins at a line that names a language and nothing else; other <c>#!</c> lines belong to the cell.</summary>
    private static List<string> OfDib(string text)
    {
        var cells = new List<string>();
        var language = "meta";
        var content = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Append("#!meta"))
        {
            if (LanguageLine().Match(line) is { Success: true } match)
            {
                AddCell(cells, language, string.Join('\n', content));
                language = match.Groups["language"].Value;
                content.Clear();
            }
            else
            {
                content.Add(line);
            }
        }

        return cells;
    }

    private static List<string> OfJupyter(string path)
    {
        try
        {
            var cells = new List<string>();
            foreach (var cell in JsonNode.Parse(File.ReadAllText(path))!["cells"]!.AsArray())
            {
                if (cell!["cell_type"]!.GetValue<string>() == "code")
                {
                    var language = cell["metadata"]?["polyglot_notebook"]?["kernelName"]?.GetValue<string>()
                        ?? cell["metadata"]?["dotnet_interactive"]?["language"]?.GetValue<string>()
                        ?? CellParser.CSharp;
                    AddCell(cells, language, Text(cell["source"]!));
                }
            }

            return cells;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new InvalidDataException($"The file {path} is not a Jupyter notebook: {exception.Message}", exception);
        }
    }

    private static string Text(JsonNode source) => source is JsonArray lines
        ? string.Concat(lines.Select(line => line!.GetValue<string>()))
        : source.GetValue<string>();

    private static void AddCell(List<string> cells, string language, string text)
    {
        if (language is not ("meta" or CellParser.Markdown) && !string.IsNullOrWhiteSpace(text))
        {
            // The line of #!value names the value, so a cell of Jupyter has the line itself.
            var isWhole = language == CellParser.CSharp || (language == Directive.Value && text.TrimStart().StartsWith("#!value", StringComparison.Ordinal));
            cells.Add(isWhole ? text.Trim('\n') : $"#!{language}\n{text.Trim('\n')}");
        }
    }

    [GeneratedRegex(@"^#!(?<language>meta|markdown|csharp|html|javascript|mermaid|fsharp|pwsh|sql|kql|http|value)\s*$")]
    private static partial Regex LanguageLine();
}
