using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Interrupts the cell that runs.</summary>
/// <param name="interrupt">Cancels its token.</param>
internal sealed class InterruptHandler(CellInterrupt interrupt) : IRequestHandler
{
    public string RequestType => MessageType.InterruptRequest;

    public JsonObject Handle(Message request)
    {
        interrupt.Request();
        return new JsonObject { ["status"] = "ok" };
    }
}
