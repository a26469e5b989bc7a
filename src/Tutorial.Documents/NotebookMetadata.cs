using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>The metadata that VS Code's Polyglot Notebooks writes, made from a <c>.dib</c>, and back.</summary>
internal static class NotebookMetadata
{
    /// <summary>This project's own key, for time limits and metrics, which stands at the top in either format.</summary>
    public const string Own = "tutorial";

    /// <summary>The notebook's metadata for an <c>.ipynb</c>: kernelspec, language and the list of kernels.</summary>
    public static JsonObject ForIpynb(NotebookDocument document)
    {
        var (name, displayName, language) = document.DefaultLanguage switch
        {
            "fsharp" => (".net-fsharp", ".NET (F#)", "F#"),
            "pwsh" => (".net-pwsh", ".NET (PowerShell)", "PowerShell"),
            _ => (".net-csharp", ".NET (C#)", "C#"),
        };
        var polyglot = document.Metadata.Count > 0
            ? (JsonObject)document.Metadata.DeepClone()
            : new JsonObject { ["kernelInfo"] = KernelInfo(document.DefaultLanguage) };
        var metadata = new JsonObject
        {
            ["kernelspec"] = new JsonObject { ["display_name"] = displayName, ["language"] = language, ["name"] = name },
            ["language_info"] = new JsonObject { ["name"] = "polyglot-notebook" },
            ["polyglot_notebook"] = polyglot,
        };
        if (polyglot.Remove(Own, out var own))
            metadata[Own] = own;
        return metadata;
    }

    /// <summary>A code cell's metadata for an <c>.ipynb</c>: its language, twice, as VS Code does. Prose needs none.</summary>
    public static JsonObject ForCell(NotebookCell cell) => cell.Kind != CellKind.Code ? [] : new JsonObject
    {
        ["dotnet_interactive"] = new JsonObject { ["language"] = cell.Language },
        ["polyglot_notebook"] = new JsonObject { ["kernelName"] = cell.Language },
    };

    /// <summary>The object behind <c>#!meta</c>: it names the notebook's language, and lists every one that .NET Interactive does not
    /// know, because only a language that is known opens a cell.</summary>
    public static JsonObject ForDib(NotebookDocument document)
    {
        var meta = document.Metadata["polyglot_notebook"] is JsonObject polyglot ? (JsonObject)polyglot.DeepClone() : [];
        if (meta["kernelInfo"] is JsonObject info)
            WithLanguages(info, document);
        else
            meta["kernelInfo"] = WithLanguages(KernelInfo(document.DefaultLanguage), document);
        if (document.Metadata[Own] is { } own)
            meta[Own] = own.DeepClone();
        return meta;
    }

    private static JsonObject WithLanguages(JsonObject info, NotebookDocument document)
    {
        var named = info["defaultKernelName"] is { } name && name.GetValueKind() == JsonValueKind.String ? name.GetValue<string>() : null;
        if (named != document.DefaultLanguage
            && (info["defaultKernelName"] is not null || document.DefaultLanguage != CellLanguages.CSharp))
        {
            info["defaultKernelName"] = document.DefaultLanguage;
        }

        var unknown = document.Cells.Where(cell => cell.Kind == CellKind.Code).Select(cell => cell.Language).Distinct()
            .Where(language => CellLanguages.OpenedBy(CellLanguages.Line(language), info) is null).ToArray();
        if (unknown.Length == 0)
            return info;

        if (info["items"] is not JsonArray items)
            info["items"] = items = [];
        foreach (var language in unknown)
            items.Add(new JsonObject { ["aliases"] = new JsonArray(), ["name"] = language });
        return info;
    }

    private static JsonObject KernelInfo(string language) => new()
    {
        ["defaultKernelName"] = language,
        ["items"] = new JsonArray(new JsonObject { ["aliases"] = new JsonArray(), ["name"] = language }),
    };
}
