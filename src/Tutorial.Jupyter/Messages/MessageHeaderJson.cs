using System.Text.Json.Nodes;

namespace Tutorial.Jupyter;

/// <summary>A header as JSON. Only <c>msg_id</c> and <c>msg_type</c> must be there: a message can be answered without the rest.</summary>
internal static class MessageHeaderJson
{
    internal static JsonObject Write(MessageHeader header) => new()
    {
        ["msg_id"] = header.MessageId,
        ["session"] = header.Session,
        ["username"] = header.Username,
        ["date"] = header.Date,
        ["msg_type"] = header.MessageType,
        ["version"] = header.Version,
    };

    internal static MessageHeader Read(JsonObject json, string name) => new(
        Required(json, "msg_id", name),
        Optional(json, "session"),
        Optional(json, "username"),
        Optional(json, "date"),
        Required(json, "msg_type", name),
        Optional(json, "version"));

    private static string Required(JsonObject json, string property, string name) =>
        StrictJson.Text(json, property) ?? throw new MalformedMessageException($"The message's {name} has no text named {property}.");

    private static string Optional(JsonObject json, string property) => StrictJson.Text(json, property) ?? "";
}
