using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Gives the history of inputs, which this kernel does not keep: it is empty.</summary>
internal sealed class HistoryHandler : IRequestHandler
{
    public string RequestType => MessageType.HistoryRequest;

    public JsonObject Handle(Message request) => new() { ["status"] = "ok", ["history"] = new JsonArray() };
}
