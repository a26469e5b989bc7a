using System.Text.RegularExpressions;

namespace Tutorial.Kernel;

/// <summary>Writes a hover in both of its forms at once, paragraph by paragraph.</summary>
internal sealed partial class HoverBuilder
{
    private readonly List<string> plain = [];
    private readonly List<string> markdown = [];

    /// <summary>Adds C#.</summary>
    internal void AddCode(string code)
    {
        plain.Add(code);
        markdown.Add($"```csharp\n{code}\n```");
    }

    /// <summary>Adds a paragraph; nothing when it is empty.</summary>
    internal void AddText(string text)
    {
        // Roslyn writes Windows' line endings everywhere.
        text = text.ReplaceLineEndings("\n").Trim();
        if (text.Length > 0)
        {
            plain.Add(text);
            markdown.Add(Escape(text));
        }
    }

    /// <summary>Adds a list of parameters and what they are, under their method.</summary>
    internal void AddParameters(IReadOnlyCollection<(string Name, string Text)> parameters)
    {
        if (parameters.Count > 0)
        {
            plain.Add(string.Join('\n', parameters.Select(parameter => Line("  ", parameter.Name, parameter.Text))));
            markdown.Add(string.Join('\n', parameters.Select(parameter => Line("- ", $"`{parameter.Name}`", Escape(parameter.Text)))));
        }
    }

    internal Hover Build() => new(string.Join("\n\n", plain), string.Join("\n\n", markdown));

    private static string Line(string indent, string name, string text) => indent + name + (text.Length == 0 ? "" : ": " + text);

    /// <summary>Text that Markdown shows as it is: <c>List&lt;int&gt;</c> is no HTML.</summary>
    private static string Escape(string text) => Special().Replace(text, @"\$0").Replace("\n", "  \n", StringComparison.Ordinal);

    [GeneratedRegex(@"[\\`*_<>\[\]#|~]")]
    private static partial Regex Special();
}
