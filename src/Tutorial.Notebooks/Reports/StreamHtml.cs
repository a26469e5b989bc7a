using System.Text.RegularExpressions;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>Text that a cell wrote. On standard error, what the compiler warns of looks like a warning and not like a fault.</summary>
internal static partial class StreamHtml
{
    public static string Render(StreamOutput stream)
    {
        var text = Ansi.Settle(Ansi.Strip(stream.Text)).TrimEnd('\n');
        return stream.Name == StreamOutput.StandardError
            ? RenderErrors(text.Split('\n'))
            : Block(TextTable.Is(text) ? $"stdout {TextTable.Class}" : "stdout", text);
    }

    private static string RenderErrors(IEnumerable<string> lines)
    {
        var blocks = new List<(bool IsWarning, List<string> Lines)>();
        foreach (var line in lines)
        {
            var isWarning = Warning().IsMatch(line);
            if (blocks.Count == 0 || (blocks[^1].IsWarning != isWarning && !(blocks[^1].IsWarning && line.Length == 0)))
                blocks.Add((isWarning, []));
            blocks[^1].Lines.Add(line);
        }

        // .NET Interactive puts each warning between blank lines, which begin a block of their own only where nothing follows them.
        return string.Concat(blocks
            .Select(block => (block.IsWarning, Text: string.Join('\n', block.Lines.Where(line => !block.IsWarning || line.Length > 0))))
            .Where(block => blocks.Count == 1 || block.Text.Length > 0)
            .Select(block => Block(block.IsWarning ? "warning" : "stderr", block.Text)));
    }

    private static string Block(string kind, string text) => $"<pre class=\"stream {kind}\">{Html.Encode(text)}</pre>\n";

    /// <summary>A compiler's line, of C# and of other languages of .NET: the place, the word, and the warning's number.</summary>
    [GeneratedRegex(@"^(?:[^\n]*\(\d+,\d+\): )?warning [A-Z]+\d+: ", RegexOptions.CultureInvariant)]
    private static partial Regex Warning();
}
