using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Says what the kernel is.</summary>
internal sealed class KernelInfoHandler : IRequestHandler
{
    public string RequestType => MessageType.KernelInfoRequest;

    public JsonObject Handle(Message request) => KernelDescription.Content();
}
