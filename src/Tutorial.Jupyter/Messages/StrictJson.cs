using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutorial.Jupyter;

/// <summary>How JSON from elsewhere is read: no key twice, and nothing taken for a text that is none.</summary>
internal static class StrictJson
{
    /// <summary>Refuses an object that has a key twice: two readers could take it for two different things.</summary>
    internal static JsonDocumentOptions Options { get; } = new() { AllowDuplicateProperties = false };

    /// <summary>The text at a key; <see langword="null"/> where there is none.</summary>
    internal static string? Text(JsonObject json, string key) =>
        json[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
