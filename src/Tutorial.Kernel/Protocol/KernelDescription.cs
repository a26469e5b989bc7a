using System.Reflection;
using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>What the kernel says of itself.</summary>
internal static class KernelDescription
{
    /// <summary>What cells and the extensions of packages call the kernel's language.</summary>
    internal const string Language = "csharp";

    private static readonly string Version =
        typeof(KernelDescription).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>One line.</summary>
    internal static string Banner => $"C# 14 kernel of the tutorial on convolutional networks, {Version}";

    /// <summary>The content of a <c>kernel_info_reply</c>.</summary>
    internal static JsonObject Content() => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = MessageHeader.ProtocolVersion,
        ["implementation"] = "tutorial-csharp",
        ["implementation_version"] = Version,
        ["language_info"] = new JsonObject
        {
            ["name"] = "C#",
            ["version"] = "14.0",
            ["mimetype"] = "text/x-csharp",
            ["file_extension"] = ".cs",
            ["pygments_lexer"] = "csharp",
        },
        ["banner"] = Banner,
        ["debugger"] = false,
        ["help_links"] = new JsonArray(),
    };
}
