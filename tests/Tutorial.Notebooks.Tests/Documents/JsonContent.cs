using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutorial.Notebooks.Tests;

/// <summary>What a notebook's JSON says, in a form in which two spellings of the same notebook are equal: keys sorted, text joined.
/// Knows nothing of the reader and the writer under test.</summary>
internal static class JsonContent
{
    public static string Of(JsonObject notebook) => Canonical(Joined(notebook.DeepClone()));

    private static JsonNode Joined(JsonNode notebook)
    {
        foreach (var cell in notebook["cells"]!.AsArray().Select(cell => cell!.AsObject()))
        {
            Join(cell, "source");
            foreach (var output in (cell["cell_type"]!.GetValue<string>() == "code" ? cell["outputs"] as JsonArray : null) ?? [])
            {
                Join(output!.AsObject(), "text");
                foreach (var mimeType in (output["data"] as JsonObject)?.Select(pair => pair.Key).Where(IsText).ToArray() ?? [])
                    Join(output["data"]!.AsObject(), mimeType);
            }
        }

        return notebook;
    }

    private static bool IsText(string mimeType) => !mimeType.Contains("json", StringComparison.Ordinal);

    private static void Join(JsonObject owner, string key)
    {
        if (owner[key] is JsonArray lines)
            owner[key] = string.Concat(lines.Select(line => line!.GetValue<string>()));
    }

    private static string Canonical(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject keys => "{" + string.Join(",", keys
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => Quoted(pair.Key) + ":" + Canonical(pair.Value))) + "}",
        JsonArray items => "[" + string.Join(",", items.Select(Canonical)) + "]",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Quoted(value.GetValue<string>()),
        _ => node.ToJsonString(),                   // a number as it is spelled, so that 1.0, 1e400 and -0 are told from 1, ∞ and 0
    };

    private static string Quoted(string text) =>
        "'" + string.Concat(text.Select(character => character is '\'' or '\\' ? $"\\{character}" : character.ToString())) + "'";
}
