using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Lists open comms: there are none of any target, for this kernel has no targets for them.</summary>
internal sealed class CommInfoHandler : IRequestHandler
{
    public string RequestType => MessageType.CommInfoRequest;

    public JsonObject Handle(Message request) => new() { ["status"] = "ok", ["comms"] = new JsonObject() };
}
