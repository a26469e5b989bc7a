using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Says whether code is complete, for console front ends.</summary>
internal sealed class IsCompleteHandler : IRequestHandler
{
    public string RequestType => MessageType.IsCompleteRequest;

    public JsonObject Handle(Message request)
    {
        var status = Completeness.Of(RequestContent.Text(request, "code"));
        var content = new JsonObject { ["status"] = status };
        if (status == "incomplete")
        {
            content["indent"] = "";
        }

        return content;
    }
}
