using System.Text.RegularExpressions;

namespace Tutorial.Notebooks;

/// <summary>
/// Reads the declarations of a parameters cell in Python, one a line: <c>epochs = 10 # full: 30</c>, with or without a type.
/// </summary>
internal static partial class PythonParameterParser
{
    /// <summary>What a declaration looks like, for messages.</summary>
    public const string Example = "epochs = 10   # full: 30";

    /// <summary>The declaration on a line, or <see langword="null"/> where the line is something else.</summary>
    public static ParameterDeclaration? ParseLine(string line)
    {
        var start = Start().Match(line);
        if (!start.Success)
            return null;

        var annotated = start.Groups["type"] is { Success: true } type ? type.Value : null;
        var rest = line[start.Length..];
        if (PythonLiteral.AtStartOf(rest, annotated) is not { } value)
            return null;

        var end = End().Match(rest[value.Literal.Length..]);
        if (!end.Success)
            return null;

        var notes = new Dictionary<string, string>();
        var comment = end.Groups["comment"].Value;
        if (ParameterParser.Note().Match(comment) is { Success: true } note)
        {
            if (PythonLiteral.AtStartOf(comment[(note.Index + note.Length)..], value.Type) is not { } noted)
                return null;
            notes[ParameterProfile.Full] = noted.Literal;
        }

        return new ParameterDeclaration(value.Type, start.Groups["name"].Value, value.Literal, notes)
        {
            Language = ParameterDeclaration.Python,
        };
    }

    [GeneratedRegex(@"^(?<name>[\p{L}_]\w*)\s*(:\s*(?<type>int|float|bool|str)\s*)?=\s*(?!=)")]
    private static partial Regex Start();

    [GeneratedRegex(@"^\s*(#(?<comment>.*))?$")]
    private static partial Regex End();
}
