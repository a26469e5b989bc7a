using System.Text.Json.Nodes;

namespace Tutorial.Jupyter;

/// <summary>What a kernel says of itself in its <c>kernel_info_reply</c>.</summary>
/// <param name="Implementation">The kernel's own name.</param>
/// <param name="ImplementationVersion">The kernel's own version.</param>
/// <param name="ProtocolVersion">The version of the messaging protocol it speaks.</param>
/// <param name="Language">The language it runs.</param>
/// <param name="LanguageVersion">The version of that language.</param>
public sealed record KernelInfo(
    string Implementation, string ImplementationVersion, string ProtocolVersion, string Language, string LanguageVersion)
{
    /// <summary>Reads the content of a <c>kernel_info_reply</c>; what is missing there is empty here.</summary>
    internal static KernelInfo Read(JsonObject content)
    {
        var language = content["language_info"] as JsonObject ?? [];
        return new KernelInfo(
            Text(content, "implementation"),
            Text(content, "implementation_version"),
            Text(content, "protocol_version"),
            Text(language, "name"),
            Text(language, "version"));
    }

    private static string Text(JsonObject content, string key) => StrictJson.Text(content, key) ?? "";
}
