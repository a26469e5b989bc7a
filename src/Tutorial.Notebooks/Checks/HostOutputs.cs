using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>What .NET Interactive puts out on its own account, whatever a cell says (docs/dotnet-interactive.md).</summary>
internal static partial class HostOutputs
{
    /// <summary>Whether an output is the script by which the first cell of a session offers C#'s values to the page.</summary>
    public static bool IsOwn(CellOutput output) =>
        output is RichOutput { Data: var data } && data["text/html"] is JsonValue html && html.TryGetValue<string>(out var text)
        && text.Contains("<div id='dotnet-interactive-this-cell-", StringComparison.Ordinal);

    /// <summary>A text without the warnings that a library was compiled for an earlier .NET than the host's.</summary>
    public static string WithoutVersionWarnings(string text) => VersionWarning().Replace(text, "");

    [GeneratedRegex(@"^warning CS170[12]: Assuming assembly reference .*(?:\r?\n)?", RegexOptions.Multiline)]
    private static partial Regex VersionWarning();
}
