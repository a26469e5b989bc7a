using System.Globalization;
using System.Text.RegularExpressions;

namespace Tutorial.Notebooks;

/// <summary>Python literals of the types that a parameter may have: <c>int</c>, <c>float</c>, <c>bool</c> and <c>str</c>.</summary>
internal static partial class PythonLiteral
{
    private static readonly (string Type, Regex Pattern)[] Patterns =
        [("int", Integer()), ("float", FloatNumber()), ("bool", Truth()), ("str", Text())];

    /// <summary>
    /// The literal at the start of a text, and its type; <see langword="null"/> where none of the wanted type stands there.
    /// </summary>
    /// <param name="text">Source text.</param>
    /// <param name="type">The type wanted, or <see langword="null"/> for any; an integer is a <c>float</c> too.</param>
    public static (string Literal, string Type)? AtStartOf(string text, string? type)
    {
        foreach (var (found, pattern) in Patterns)
        {
            if (pattern.Match(text) is { Success: true } match)
                return type is null || type == found || (type, found) is ("float", "int") ? (match.Value, type ?? found) : null;
        }

        return null;
    }

    /// <summary>The literal for a value as a user types it, or <see langword="null"/> where it is not of the type.</summary>
    public static string? FromValue(string value, string type) => type switch
    {
        "int" => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null,
        "float" when ParameterLiteral.FromValue(value, "double") is { } literal =>
            literal.All(character => character is '-' or (>= '0' and <= '9'))
            ? literal + ".0"                            // else Python takes it for an int
            : literal,
        "bool" => bool.TryParse(value, out var truth) ? (truth ? "True" : "False") : null,
        "str" => ParameterLiteral.FromValue(value, "string"),       // the escapes are C#'s and Python's alike
        _ => null,
    };

    [GeneratedRegex(@"^-?\d[\d_]*(?![\w.])")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^-?(\d[\d_]*\.?[\d_]*|\.\d[\d_]*)([eE][+-]?\d+)?(?![\w.])")]
    private static partial Regex FloatNumber();

    [GeneratedRegex(@"^(True|False)(?!\w)")]
    private static partial Regex Truth();

    [GeneratedRegex("""^"(?!"")(\\.|[^"\\])*"|^'(?!'')(\\.|[^'\\])*'""")]
    private static partial Regex Text();
}
