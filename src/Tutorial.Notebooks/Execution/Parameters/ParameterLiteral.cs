using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tutorial.Notebooks;

/// <summary>C# literals of the types that a parameter may have.</summary>
internal static partial class ParameterLiteral
{
    /// <summary>The literal at the start of a text, or <see langword="null"/> where none of the type stands there.</summary>
    /// <param name="type">The C# keyword of the type.</param>
    /// <param name="text">Source text.</param>
    public static string? AtStartOf(string text, string type)
    {
        var match = PatternOf(type).Match(text);
        return match.Success && IsInRange(match.Value, type) ? match.Value : null;
    }

    /// <summary>The literal for a value as a user types it, or <see langword="null"/> where it is not of the type.</summary>
    /// <param name="value">For example <c>30</c>, <c>0.001</c>, <c>true</c>, or any text for a string.</param>
    /// <param name="type">The C# keyword of the type.</param>
    public static string? FromValue(string value, string type)
    {
        var culture = CultureInfo.InvariantCulture;
        return type switch
        {
            "int" when int.TryParse(value, NumberStyles.AllowLeadingSign, culture, out var number) => number.ToString(culture),
            "long" when long.TryParse(value, NumberStyles.AllowLeadingSign, culture, out var number) => number.ToString(culture) + "L",
            "double" when double.TryParse(value, NumberStyles.Float, culture, out var number) && double.IsFinite(number) =>
                number.ToString("R", culture),
            "float" when float.TryParse(value, NumberStyles.Float, culture, out var number) && float.IsFinite(number) =>
                number.ToString("R", culture) + "f",
            "bool" when bool.TryParse(value, out var truth) => truth ? "true" : "false",
            "string" => Quote(value),
            _ => null,
        };
    }

    private static bool IsInRange(string literal, string type)
    {
        var digits = literal.Replace("_", "", StringComparison.Ordinal).TrimEnd('L', 'l', 'f', 'F', 'd', 'D');
        return type is "bool" or "string" || FromValue(digits, type) is not null;
    }

    private static Regex PatternOf(string type) => type switch
    {
        "int" => Integer(),
        "long" => LongInteger(),
        "double" => DoubleNumber(),
        "float" => FloatNumber(),
        "bool" => Truth(),
        _ => Text(),
    };

    private static string Quote(string value)
    {
        var literal = new StringBuilder("\"");
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                _ when char.IsControl(character) || character is '\u2028' or '\u2029' =>
                    literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => literal.Append(character),
            };
        }

        return literal.Append('"').ToString();
    }

    [GeneratedRegex(@"^-?\d[\d_]*(?![\w.])")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^-?\d[\d_]*[Ll]?(?![\w.])")]
    private static partial Regex LongInteger();

    [GeneratedRegex(@"^-?(\d[\d_]*)?(\.\d+|(?<=\d))([eE][+-]?\d+)?[dD]?(?![\w.])")]
    private static partial Regex DoubleNumber();

    [GeneratedRegex(@"^-?(\d[\d_]*)?(\.\d+|(?<=\d))([eE][+-]?\d+)?[fF](?![\w.])|^-?\d[\d_]*(?![\w.])")]
    private static partial Regex FloatNumber();

    [GeneratedRegex(@"^(true|false)(?!\w)")]
    private static partial Regex Truth();

    [GeneratedRegex("""^"(\\.|[^"\\])*"|^@"(""|[^"])*" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Text();
}
