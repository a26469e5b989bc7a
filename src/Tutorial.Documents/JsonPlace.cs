using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>An object in a notebook file together with where it stands, so that every error can say so.</summary>
/// <param name="Json">The object.</param>
/// <param name="File">The file's name.</param>
/// <param name="Place">Where in the file, such as <c>cell 3, output 1</c>.</param>
internal sealed record JsonPlace(JsonObject Json, string File, string Place)
{
    public NotebookFormatException Error(string problem) => new(File, Place, problem);

    public string RequiredText(string key) => OptionalText(key) ?? throw Error($"'{key}' is missing.");

    public string? OptionalText(string key) => Json[key] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => throw Error($"'{key}' is not a string."),
    };

    public int? OptionalInteger(string key) => Json[key] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<int>(out var number) => number,
        _ => throw Error($"'{key}' is not a whole number."),
    };

    /// <summary>An object that may be missing; detached, so that it can stand in another one.</summary>
    public JsonObject OptionalObject(string key) => Json[key] switch
    {
        null => [],
        JsonObject keys => (JsonObject)keys.DeepClone(),
        _ => throw Error($"'{key}' is not an object."),
    };

    /// <summary>Text that is stored as one string or as a list of lines.</summary>
    public string RequiredLines(string key) => Json[key] is JsonArray
        ? string.Concat(OptionalTexts(key))
        : RequiredText(key);

    public IEnumerable<string> OptionalTexts(string key) => Json[key] switch
    {
        null => [],
        JsonArray items => items.Select(item =>
            item is JsonValue value && value.TryGetValue<string>(out var text)
                ? text
                : throw Error($"'{key}' holds something that is not a string.")),
        _ => throw Error($"'{key}' is not a list."),
    };

    /// <summary>The objects of a list, each with its place, counted from 1.</summary>
    public IEnumerable<JsonPlace> Objects(string key, string itemName, bool isRequired = true)
    {
        if (Json[key] is null && !isRequired)
            return [];
        if (Json[key] is not JsonArray items)
            throw Error($"'{key}' is missing or not a list.");

        var prefix = Place == "notebook" ? "" : Place + ", ";
        return items.Select((item, index) => item is JsonObject keys
            ? new JsonPlace(keys, File, $"{prefix}{itemName} {index + 1}")
            : throw Error($"{itemName} {index + 1} is not an object."));
    }

    /// <summary>The keys that are not among those named.</summary>
    public JsonObject Except(params ReadOnlySpan<string> known)
    {
        var others = new JsonObject();
        foreach (var (key, value) in Json)
        {
            if (!known.Contains(key))
                others[key] = value?.DeepClone();
        }

        return others;
    }
}
