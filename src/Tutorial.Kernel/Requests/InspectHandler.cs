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
        var hover = language.Inspect(code, cursor, withRemarks: RequestContent.Number(request, "detail_level") > 0);
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = hover is not null,
            ["data"] = hover is null ? [] : new JsonObject { ["text/plain"] = hover.Plain, ["text/markdown"] = hover.Markdown },
            ["metadata"] = new JsonObject(),
        };
    }
}
