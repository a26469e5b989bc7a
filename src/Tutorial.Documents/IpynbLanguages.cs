using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>Which language a notebook and its cells are in, from the metadata that Jupyter and VS Code write.</summary>
internal static class IpynbLanguages
{
    private const string Polyglot = "polyglot-notebook";

    /// <summary>The language of code cells that name none.</summary>
    /// <param name="metadata">The notebook's metadata.</param>
    public static string Default(JsonObject metadata)
    {
        var name = Text(KernelInfo(metadata), "defaultKernelName")
            ?? Text(metadata["kernelspec"], "language")
            ?? Text(metadata["language_info"], "name");
        if (name is null or Polyglot)
            return CellLanguages.CSharp;
        return CellLanguages.OpenedBy(CellLanguages.Line(name), null) ?? name.ToLowerInvariant();
    }

    /// <summary>
    /// The language of a code cell: from its metadata, else from a first line such as <c>#!html</c>, else the notebook's.
    /// </summary>
    public static string OfCell(JsonObject cell, string source, string defaultLanguage, JsonObject notebook)
    {
        var named = Text(cell["polyglot_notebook"], "kernelName") ?? Text(cell["dotnet_interactive"], "language");
        if (named is not null)
            return CellLanguages.OpenedBy(CellLanguages.Line(named), KernelInfo(notebook)) ?? named;

        var end = source.IndexOf('\n', StringComparison.Ordinal);
        if (!IsDotNet(defaultLanguage) || end < 0)
            return defaultLanguage;

        var language = CellLanguages.OpenedBy(source[..end], KernelInfo(notebook));
        return language is not null and not CellLanguages.Markdown && source[..end] == CellLanguages.Line(language)
            ? language
            : defaultLanguage;
    }

    private static bool IsDotNet(string language) => language is CellLanguages.CSharp or "fsharp" or "pwsh";

    private static JsonObject? KernelInfo(JsonObject metadata) =>
        (metadata["polyglot_notebook"] as JsonObject)?["kernelInfo"] as JsonObject;

    private static string? Text(JsonNode? node, string key) =>
        node is JsonObject keys && keys[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
