using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>The value of a cell's last expression (<c>execute_result</c>).</summary>
/// <param name="Data">MIME type → content.</param>
/// <param name="Metadata">Metadata of the representations.</param>
/// <param name="ExecutionCount">The execution that it is the result of.</param>
public sealed record ResultOutput(JsonObject Data, JsonObject Metadata, int? ExecutionCount) : RichOutput(Data, Metadata);
