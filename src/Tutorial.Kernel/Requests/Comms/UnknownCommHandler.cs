using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Ignores what comes over a comm: this kernel has none, and the protocol knows no reply.</summary>
/// <param name="requestType"><see cref="MessageType.CommMessage"/> or <see cref="MessageType.CommClose"/>.</param>
/// <param name="log">Takes one sentence for each message.</param>
internal sealed class UnknownCommHandler(string requestType, Action<string> log) : IRequestHandler
{
    public string RequestType => requestType;

    public JsonObject? Handle(Message request)
    {
        log($"A message of the type {requestType} was ignored: there is no comm {request.Content["comm_id"]?.ToJsonString() ?? "without a comm_id"}.");
        return null;
    }
    /// <summary>A comm has no replies.</summary>
    public JsonObject? Complete(JsonObject reply) => null;
}
