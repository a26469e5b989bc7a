using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>A value that a cell displayed (<c>display_data</c>).</summary>
/// <param name="Data">MIME type → content.</param>
/// <param name="Metadata">Metadata of the representations.</param>
public sealed record DisplayOutput(JsonObject Data, JsonObject Metadata) : RichOutput(Data, Metadata);
