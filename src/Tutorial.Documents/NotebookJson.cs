using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>
/// JSON text exactly as Jupyter writes it: Python's <c>json.dumps(…, ensure_ascii=False, indent=1, separators=(",", ": "))</c>.
/// </summary>
/// <remarks>System.Text.Json's own writer escapes characters outside the Basic Multilingual Plane and cannot indent by one, so a
/// notebook would change on its way through it. Numbers keep the spelling they were read with.</remarks>
internal static class NotebookJson
{
    /// <summary>A key that occurs twice would lose one of its values, so it counts as malformed.</summary>
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 256 };

    /// <summary>Reads JSON of which every string can be read.</summary>
    /// <exception cref="JsonException">The text is not JSON, names a key twice, or holds half of a surrogate pair.</exception>
    public static JsonNode? Parse(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        RequireReadableStrings(bytes);              // first, because the search for equal keys stumbles over such strings
        return JsonNode.Parse(bytes, documentOptions: Strict);
    }

    /// <summary>The text of a node, one item a line, indented by one space a level.</summary>
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Append(text, node, 0);
        return text.ToString();
    }

    /// <summary>The text of a node on one line, without blanks.</summary>
    public static string WriteCompact(JsonNode? node)
    {
        var text = new StringBuilder();
        Append(text, node, null);
        return text.ToString();
    }

    /// <summary>An escaped half of a surrogate pair would otherwise come to light only where the string is used.</summary>
    private static void RequireReadableStrings(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Strict.MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    reader.GetString();
            }
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("A string holds half of a surrogate pair.", exception);
        }
    }

    private static void Append(StringBuilder text, JsonNode? node, int? depth)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } keys:
                AppendItems(text, '{', '}', depth, keys, (key, inner) =>
                {
                    AppendString(text, key.Key);
                    text.Append(depth is null ? ":" : ": ");
                    Append(text, key.Value, inner);
                });
                break;
            case JsonArray { Count: > 0 } items:
                AppendItems(text, '[', ']', depth, items, (item, inner) => Append(text, item, inner));
                break;
            case JsonObject:
                text.Append("{}");
                break;
            case JsonArray:
                text.Append("[]");
                break;
            case JsonValue value when value.TryGetValue<string>(out var content):
                AppendString(text, content);
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void AppendItems<T>(StringBuilder text, char open, char close, int? depth, IEnumerable<T> items, Action<T, int?> append)
    {
        text.Append(open);
        var inner = depth + 1;
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                text.Append(',');
            isFirst = false;
            AppendLineStart(text, inner);
            append(item, inner);
        }

        AppendLineStart(text, depth);
        text.Append(close);
    }

    private static void AppendLineStart(StringBuilder text, int? depth)
    {
        if (depth is { } spaces)
            text.Append('\n').Append(' ', spaces);
    }

    private static void AppendString(StringBuilder text, string content)
    {
        text.Append('"');
        for (var index = 0; index < content.Length; index++)
        {
            var character = content[index];
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => AppendEscape(text, character),
                _ when IsLoneSurrogate(content, index) => AppendEscape(text, character),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }

    private static bool IsLoneSurrogate(string content, int index) =>
        char.IsSurrogate(content[index])
        && !(index + 1 < content.Length && char.IsSurrogatePair(content[index], content[index + 1]))
        && !(index > 0 && char.IsSurrogatePair(content[index - 1], content[index]));

    private static StringBuilder AppendEscape(StringBuilder text, char character) =>
        text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
}
