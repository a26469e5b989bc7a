using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>An output that carries one value in one or more representations.</summary>
/// <param name="Data">MIME type → content: a string, or JSON for <c>application/json</c> and its kin.</param>
/// <param name="Metadata">Metadata of the representations, as the kernel sent it.</param>
public abstract record RichOutput(JsonObject Data, JsonObject Metadata) : CellOutput
{
    /// <summary>The content of one representation as text, or <see langword="null"/> where the output has none of that MIME type.</summary>
    /// <param name="mimeType">For example <c>text/html</c>.</param>
    public string? Text(string mimeType) =>
        Data[mimeType] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
