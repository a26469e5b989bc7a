using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>Text as the list of lines that nbformat stores it in.</summary>
internal static class PythonLines
{
    /// <summary>Splits text behind every line end, as Python's <c>str.splitlines(keepends=True)</c> does.</summary>
    public static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (!IsLineEnd(text[index]))
                continue;
            if (text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n')
                index++;
            lines.Add(text[start..(index + 1)]);
            start = index + 1;
        }

        if (start < text.Length)
            lines.Add(text[start..]);
        return lines;
    }

    /// <summary>The line ends of Python's documentation of <c>str.splitlines</c>.</summary>
    private static bool IsLineEnd(char character) =>
        character is (>= '\n' and <= '\r') or (>= '\u001c' and <= '\u001e') or '\u0085' or '\u2028' or '\u2029';
}
