using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Closes at once a comm that a front end opens, as the protocol asks of a kernel that does not know its target.</summary>
/// <param name="publisher">Tells the front end.</param>
internal sealed class CommOpenHandler(IOutputPublisher publisher) : IRequestHandler
{
    public string RequestType => MessageType.CommOpen;

    public JsonObject? Handle(Message request)
    {
        publisher.Publish(
            MessageType.CommClose,
            new JsonObject { ["comm_id"] = request.Content["comm_id"]?.DeepClone(), ["data"] = new JsonObject() },
            request.Header);
        return null;
    }
    /// <summary>A comm has no replies.</summary>
    public JsonObject? Complete(JsonObject reply) => null;
}
