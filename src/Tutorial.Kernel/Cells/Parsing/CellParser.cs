using System.Text.RegularExpressions;

namespace Tutorial.Kernel;

/// <summary>Splits a cell at its lines that begin with <c>#!</c>: those that choose a language, and directives.</summary>
internal static partial class CellParser
{
    internal const string CSharp = KernelDescription.Language;
    internal const string Markdown = "markdown";
    internal const string Html = "html";
    internal const string JavaScript = "javascript";
    internal const string Mermaid = "mermaid";

    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        [CSharp] = CSharp,
        ["c#"] = CSharp,
        [Markdown] = Markdown,
        ["md"] = Markdown,
        [Html] = Html,
        [JavaScript] = JavaScript,
        ["js"] = JavaScript,
        [Mermaid] = Mermaid,
    };

    /// <summary>The names that choose a language.</summary>
    internal static IEnumerable<string> LanguageNames => Languages.Keys;

    /// <summary>Whether a name chooses a language.</summary>
    internal static bool IsLanguage(string name) => Languages.ContainsKey(name);

    /// <summary>
    /// The pieces of the cell in their order; pieces without text are left out. Markdown reaches to the cell's end, and what
    /// <c>#!value</c> stores to the next language or directive that there is.
    /// </summary>
    internal static IReadOnlyList<CellPart> Parse(string cell) =>
        [.. Split(cell).Where(part => part is not CodePart code || !string.IsNullOrWhiteSpace(code.Text))];

    /// <summary>The pieces of the cell in their order, also those without text: a cursor can stand in one.</summary>
    internal static IReadOnlyList<CellPart> Split(string cell)
    {
        var lines = cell.ReplaceLineEndings("\n").Split('\n');
        var parts = new List<CellPart>();
        var language = CSharp;
        var arguments = "";
        var start = 0;
        for (var line = 0; line < lines.Length && language != Markdown; line++)
        {
            if (DirectiveLine().Match(lines[line]) is not { Success: true } match)
            {
                continue;
            }

            var name = match.Groups["name"].Value;
            if (language == Directive.Value && !IsLanguage(name) && !Directive.Names.Contains(name) && !Unsupported.Knows(name))
            {
                // Text that is to be stored, of a script say.
                continue;
            }

            AddCode(line);
            start = line + 1;
            arguments = match.Groups["arguments"].Value;
            if (name == Directive.Value)
            {
                language = name;
                continue;
            }

            if (!Languages.TryGetValue(name, out var chosen) || arguments.Length > 0)
            {
                parts.Add(new DirectivePart(name, arguments, line) { Language = language });
            }

            language = chosen ?? (language == Directive.Value ? CSharp : language);
        }

        AddCode(lines.Length);
        return parts;

        void AddCode(int end)
        {
            var text = string.Join('\n', lines[start..end]);
            if (language == Directive.Value)
            {
                parts.Add(new ValuePart(arguments, text.Trim(), start - 1));
            }
            else
            {
                parts.Add(new CodePart(language, language == CSharp ? new string('\n', start) + text : text, start));
            }
        }
    }

    [GeneratedRegex(@"^#!(?<name>[\p{L}_][\w#.+-]*)(?:\s+(?<arguments>.*?))?\s*$")]
    private static partial Regex DirectiveLine();
}
