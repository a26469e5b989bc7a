using System.Globalization;

namespace Tutorial.Documents;

/// <summary>A piece of a file as an error quotes it: on one line, and short, whatever the file holds.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    /// <summary>The text in quotation marks, its control characters spelled out, cut where it is long.</summary>
    public static string Of(string text)
    {
        var shown = string.Concat(text.Take(Longest).Select(Spelled));
        return text.Length > Longest ? $"'{shown}…'" : $"'{shown}'";
    }

    private static string Spelled(char character) => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when char.IsControl(character) || char.IsSurrogate(character) => string.Create(
            CultureInfo.InvariantCulture,
            $"\\u{(int)character:x4}"),
        _ => character.ToString(),
    };
}
