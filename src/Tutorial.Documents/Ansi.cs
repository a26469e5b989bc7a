using System.Text.RegularExpressions;

namespace Tutorial.Documents;

/// <summary>Text that was meant for a terminal, as plain text.</summary>
public static partial class Ansi
{
    /// <summary>The text without the escape sequences that colour it or move the cursor (ECMA-48's CSI and OSC).</summary>
    /// <param name="text">Text from a traceback or a stream.</param>
    public static string Strip(string text) => EscapeSequence().Replace(text, "");

    /// <summary>The text as a terminal shows it: of what a carriage return or a backspace wrote over, only the last stays.</summary>
    /// <param name="text">Text from a stream, such as a progress bar's.</param>
    public static string Settle(string text)
    {
        if (!text.Contains('\r', StringComparison.Ordinal) && !text.Contains('\b', StringComparison.Ordinal))
            return text;

        return string.Join('\n', text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(SettleLine));
    }

    private static string SettleLine(string line)
    {
        var shown = new List<char>();
        var column = 0;
        foreach (var character in line)
        {
            if (character == '\r')
            {
                column = 0;
            }
            else if (character == '\b')
            {
                column = Math.Max(0, column - 1);
            }
            else
            {
                if (column == shown.Count)
                    shown.Add(character);
                else
                    shown[column] = character;
                column++;
            }
        }

        return string.Concat(shown);
    }

    [GeneratedRegex(@"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)?|[@-Z\\-_])")]
    private static partial Regex EscapeSequence();
}
