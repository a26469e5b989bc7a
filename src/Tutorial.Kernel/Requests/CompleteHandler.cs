using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Gives what can be written at a place in a cell.</summary>
/// <param name="language">Knows it.</param>
internal sealed class CompleteHandler(LanguageService language) : IRequestHandler
{
    public string RequestType => MessageType.CompleteRequest;

    public JsonObject Handle(Message request)
    {
        var (code, cursor) = RequestContent.Cursor(request);
        var completion = language.Complete(code, cursor);
        var start = CodePoints.Count(code, cursor - completion.Before);
        var end = CodePoints.Count(code, cursor + completion.After);
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. completion.Matches.Select(match => (JsonNode)match.Text)]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                // The name is IPython's; front ends take icons from it.
                ["_jupyter_types_experimental"] = new JsonArray([.. completion.Matches.Select(match => Typed(match, start, end))]),
            },
        };
    }

    private static JsonObject Typed(CompletionMatch match, int start, int end) => new()
    {
        ["text"] = match.Text,
        ["type"] = match.Kind,
        ["start"] = start,
        ["end"] = end,
    };
}
