using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>The text before the first cell of a <c>.dib</c>, kept so that writing what was read changes no byte.</summary>
/// <param name="Text">The block behind <c>#!meta</c> with the blank lines around it; empty where there is none.</param>
/// <param name="Metadata">What the text says.</param>
internal sealed record DibHeader(string Text, JsonObject Metadata)
{
    /// <summary>Whether the text still says what the notebook's metadata is.</summary>
    public bool Fits(JsonObject metadata) => ReferenceEquals(metadata, Metadata) || JsonNode.DeepEquals(metadata, Metadata);
}
