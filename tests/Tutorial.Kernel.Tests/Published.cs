using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

/// <summary>A message that was published.</summary>
internal sealed record Published(string Type, JsonObject Content, MessageHeader? Parent)
{
    internal string Text => Content["text"]!.GetValue<string>();

    internal string DisplayId => Content["transient"]!["display_id"]!.GetValue<string>();

    internal string? Data(string mimeType) => Content["data"]![mimeType]?.GetValue<string>();

    internal string[] MimeTypes => [.. Content["data"]!.AsObject().Select(pair => pair.Key)];
}
