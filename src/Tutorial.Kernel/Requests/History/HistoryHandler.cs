using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Gives the inputs of this process. There is no earlier session, for nothing is written to a file.</summary>
/// <param name="history">Keeps the inputs.</param>
internal sealed class HistoryHandler(InputHistory history) : IRequestHandler
{
    public string RequestType => MessageType.HistoryRequest;

    public JsonObject Handle(Message request)
    {
        var withOutput = RequestContent.Flag(request, "output", otherwise: false);
        return new JsonObject
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([.. Find(request).Select(entry => Triple(entry, withOutput))]),
        };
    }

    private IEnumerable<HistoryEntry> Find(Message request) => RequestContent.Text(request, "hist_access_type") switch
    {
        "range" when RequestContent.Number(request, "session") is null or 0 or InputHistory.Session =>
            history.Range(RequestContent.Number(request, "start"), RequestContent.Number(request, "stop")),
        "range" => [],
        "tail" => history.Tail(RequestContent.Number(request, "n")),
        "search" => history.Search(
            request.Content["pattern"] is null ? "*" : RequestContent.Text(request, "pattern"),
            RequestContent.Number(request, "n"),
            RequestContent.Flag(request, "unique", otherwise: false)),
        var other => throw new InvalidDataException($"The history_request has the hist_access_type {other}; there are range, tail and search."),
    };

    private static JsonArray Triple(HistoryEntry entry, bool withOutput) => withOutput
        ? [InputHistory.Session, entry.Line, new JsonArray(entry.Input, entry.Output)]
        : [InputHistory.Session, entry.Line, entry.Input];
}
