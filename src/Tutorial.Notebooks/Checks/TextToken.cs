using System.Globalization;
using System.Text.RegularExpressions;

namespace Tutorial.Notebooks;

/// <summary>A piece of a line: a number, a colour or the text between them.</summary>
/// <param name="Text">The piece as written.</param>
/// <param name="Number">The value of the piece where it is a number.</param>
/// <param name="Colour">Red, green and blue where it is a colour.</param>
internal sealed partial record TextToken(string Text, double? Number, (int Red, int Green, int Blue)? Colour)
{
    private const int RoundedDigits = 3;

    /// <summary>Whether the number is a count: it has neither a decimal point nor an exponent.</summary>
    public bool IsCount => Number is not null && !Text.AsSpan().ContainsAny(".eE");

    /// <summary>What the last printed digit stands for, where the number is rounded to at least three digits; else 0.</summary>
    public double LastPlace
    {
        get
        {
            var point = Text.IndexOf('.', StringComparison.Ordinal);
            if (Number is null || point < 0 || Text.AsSpan().ContainsAny("eE"))
                return 0;
            var digits = Text.Where(char.IsAsciiDigit).SkipWhile(digit => digit == '0').Count();
            return digits < RoundedDigits ? 0 : Math.Pow(10, -(Text.Length - point - 1));
        }
    }

    /// <summary>The pieces of a line in order.</summary>
    public static IReadOnlyList<TextToken> Split(string line)
    {
        var tokens = new List<TextToken>();
        var end = 0;
        foreach (var match in Piece().EnumerateMatches(line))
        {
            if (match.Index > end)
                tokens.Add(new TextToken(line[end..match.Index], null, null));
            end = match.Index + match.Length;
            tokens.Add(Read(line[match.Index..end]));
        }

        if (end < line.Length)
            tokens.Add(new TextToken(line[end..], null, null));
        return tokens;
    }

    private static TextToken Read(string text)
    {
        if (text[0] is '#' or 'r')
            return new TextToken(text, null, ReadColour(text));
        var digits = text.Replace(",", "", StringComparison.Ordinal).Replace('−', '-');
        return new TextToken(text, double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture), null);
    }

    private static (int Red, int Green, int Blue) ReadColour(string text)
    {
        var channels = text[0] == '#'
            ? Enumerable.Range(0, 3)
                .Select(index => int.Parse(text.AsSpan(1 + 2 * index, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            : Digits().Matches(text).Take(3).Select(match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture));
        return channels.ToArray() is [var red, var green, var blue] ? (red, green, blue) : default;
    }

    /// <summary>Colours, and numbers with a sign where none of a word stands before it.</summary>
    [GeneratedRegex(
        @"#[0-9a-fA-F]{6}(?![0-9a-zA-Z])|rgb\(\d{1,3}, ?\d{1,3}, ?\d{1,3}\)"
        + @"|(?<![\w.])[-+−]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:[eE][-+]?\d{1,3}(?!\w))?|(?<![\w.])[-+−]?\.\d+|\d+")]
    private static partial Regex Piece();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
