using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Ends the kernel. To start it again is the front end's part.</summary>
/// <param name="lifetime">Learns that the kernel shall end.</param>
internal sealed class ShutdownHandler(KernelLifetime lifetime) : IRequestHandler
{
    public string RequestType => MessageType.ShutdownRequest;

    public JsonObject Handle(Message request)
    {
        lifetime.EndAfterThisRequest();
        return new JsonObject { ["status"] = "ok", ["restart"] = RequestContent.Flag(request, "restart", otherwise: false) };
    }
}
