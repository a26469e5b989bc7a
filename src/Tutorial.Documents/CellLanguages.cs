using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>The names of languages that open a cell in a <c>.dib</c>, and how each writes a comment.</summary>
internal static class CellLanguages
{
    public const string CSharp = "csharp";
    public const string Markdown = "markdown";

    private const string Prefix = "#!";

    /// <summary>Name or alias → name, as .NET Interactive's own kernels are called.</summary>
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["csharp"] = CSharp,
        ["c#"] = CSharp,
        ["C#"] = CSharp,
        ["fsharp"] = "fsharp",
        ["f#"] = "fsharp",
        ["F#"] = "fsharp",
        ["pwsh"] = "pwsh",
        ["powershell"] = "pwsh",
        ["javascript"] = "javascript",
        ["js"] = "javascript",
        ["markdown"] = Markdown,
        ["md"] = Markdown,
        ["html"] = "html",
        ["mermaid"] = "mermaid",
        ["sql"] = "sql",
        ["kql"] = "kql",
        ["http"] = "http",
        ["value"] = "value",
    }.ToFrozenDictionary();

    /// <summary>The names and aliases of all languages, in no order.</summary>
    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>The language that has a name or alias, or <see langword="null"/> where none has.</summary>
    public static string? Named(string name) => Known.GetValueOrDefault(name);

    /// <summary>The line that opens a cell of a language.</summary>
    public static string Line(string language) => Prefix + language;

    /// <summary>The language that a line opens a cell of, or <see langword="null"/> where the line is something else.</summary>
    /// <param name="line">A whole line.</param>
    /// <param name="kernelInfo">The notebook's own list of kernels, which may name more.</param>
    public static string? OpenedBy(string line, JsonObject? kernelInfo)
    {
        if (!line.StartsWith(Prefix, StringComparison.Ordinal))
            return null;

        var name = line[Prefix.Length..];
        return Named(name) ?? NamedIn(kernelInfo, name);
    }

    /// <summary>What a line says that is a comment as a whole, or <see langword="null"/> where it is something else.</summary>
    /// <param name="line">A line of a cell.</param>
    /// <param name="language">The cell's language.</param>
    public static string? CommentIn(string line, string language)
    {
        var (start, end) = Comment(language);
        var text = line.TrimEnd();
        if (!text.StartsWith(start.TrimEnd(), StringComparison.Ordinal))
            return null;

        text = text[start.TrimEnd().Length..];
        return text.EndsWith(end.TrimStart(), StringComparison.Ordinal) ? text[..^end.TrimStart().Length].Trim() : null;
    }

    /// <summary>The start and end of a comment that holds one line, in a language.</summary>
    public static (string Start, string End) Comment(string language) => language switch
    {
        Markdown or "html" => ("<!-- ", " -->"),
        "pwsh" or "python" or "http" => ("# ", ""),
        "sql" => ("-- ", ""),
        "mermaid" => ("%% ", ""),
        _ => ("// ", ""),
    };

    private static string? NamedIn(JsonObject? kernelInfo, string name)
    {
        if (kernelInfo?["items"] is not JsonArray items)
            return null;

        foreach (var item in items.OfType<JsonObject>())
        {
            var itemName = AsText(item["name"]);
            var aliases = item["aliases"] as JsonArray ?? [];
            if (itemName == name || aliases.Any(alias => AsText(alias) == name))
                return itemName;
        }

        return null;
    }

    private static string? AsText(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
