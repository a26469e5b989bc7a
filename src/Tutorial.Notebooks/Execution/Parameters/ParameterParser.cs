using System.Text.RegularExpressions;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>Reads the declarations of a parameters cell, one a line, in C# or Python.</summary>
internal static partial class ParameterParser
{
    /// <summary>The declarations of a cell.</summary>
    /// <param name="source">The cell's source.</param>
    /// <param name="file">The notebook's name, for messages.</param>
    /// <param name="cellNumber">The cell's number, from 1, for messages.</param>
    /// <param name="language">The cell's language.</param>
    /// <exception cref="NotebookFormatException">A line is neither a declaration with a literal nor a comment.</exception>
    public static IReadOnlyList<ParameterDeclaration> Parse(
        string source,
        string file,
        int cellNumber,
        string language = CellLanguages.CSharp)
    {
        var isPython = language == ParameterDeclaration.Python;
        var (comment, example) = isPython ? ("#", PythonParameterParser.Example) : ("//", "int epochs = 10;   // full: 30");
        var declarations = new List<ParameterDeclaration>();
        var lines = source.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index].Trim();
            if (line.Length == 0 || line.StartsWith(comment, StringComparison.Ordinal))
                continue;

            var place = $"cell {cellNumber}, line {index + 1}";
            declarations.Add((isPython ? PythonParameterParser.ParseLine(line) : ParseLine(line)) ?? throw new NotebookFormatException(
                file, place, $"'{line}' is not a parameter; write one such as '{example}', with a literal value."));
        }

        return declarations;
    }

    private static ParameterDeclaration? ParseLine(string line)
    {
        var start = Start().Match(line);
        if (!start.Success)
            return null;

        var type = start.Groups["type"].Value;
        var rest = line[start.Length..];
        if (ParameterLiteral.AtStartOf(rest, type) is not { } literal)
            return null;

        var end = End().Match(rest[literal.Length..]);
        if (!end.Success || ParseNotes(end.Groups["comment"].Value, type) is not { } notes)
            return null;

        return new ParameterDeclaration(type, start.Groups["name"].Value, literal, notes);
    }

    /// <summary>
    /// The values noted in a comment, <c>full: 30</c>; anything else in it is prose. Null where a noted value has another type.
    /// </summary>
    private static Dictionary<string, string>? ParseNotes(string comment, string type)
    {
        var notes = new Dictionary<string, string>();
        if (Note().Match(comment) is { Success: true } note)
        {
            if (ParameterLiteral.AtStartOf(comment[(note.Index + note.Length)..], type) is not { } literal)
                return null;
            notes[ParameterProfile.Full] = literal;
        }

        return notes;
    }

    [GeneratedRegex(@"^(?<type>int|long|double|float|bool|string)\s+(?<name>[\p{L}_]\w*)\s*=\s*")]
    private static partial Regex Start();

    [GeneratedRegex(@"^\s*;\s*(//(?<comment>.*))?$")]
    private static partial Regex End();

    [GeneratedRegex(@"(?<![\w])full:\s*")]
    internal static partial Regex Note();
}
