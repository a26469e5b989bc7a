using System.Text.Json.Nodes;

namespace Tutorial.Kernel;

/// <summary>A cell's error as the content of a message.</summary>
internal static class ErrorContent
{
    internal static JsonObject Of(CellError error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
    };
}
