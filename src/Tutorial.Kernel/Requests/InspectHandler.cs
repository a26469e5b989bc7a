using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Says what stands at a place in a cell.</summary>
/// <param name="language">Knows it.</param>
internal sealed class InspectHandler(LanguageService language) : IRequestHandler
{
    public string RequestType => MessageType.InspectRequest;

    public JsonObject Handle(Message request)
    {
        var (code, cursor) = RequestContent.Cursor(request);
        var explanation = language.Inspect(code, cursor, withRemarks: RequestContent.Number(request, "detail_level") > 0);
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = explanation is not null,
            ["data"] = explanation is null ? [] : new JsonObject { ["text/plain"] = explanation.Plain, ["text/markdown"] = explanation.Markdown },
            ["metadata"] = new JsonObject(),
        };
    }
}
