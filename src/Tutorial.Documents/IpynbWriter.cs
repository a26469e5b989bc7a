using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>Writes <c>.ipynb</c> as Jupyter does: the keys of nbformat in alphabetical order, those of metadata as they are.</summary>
internal static class IpynbWriter
{
    /// <summary>The text of a document.</summary>
    /// <param name="document">A document in the form <see cref="NotebookFormat.Ipynb"/>.</param>
    public static string Write(NotebookDocument document)
    {
        var keys = new Dictionary<string, JsonNode?>
        {
            ["cells"] = new JsonArray([.. document.Cells.Select(WriteCell)]),
            ["metadata"] = document.Metadata.DeepClone(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = document.MinorVersion,
        };
        return NotebookJson.Write(Sorted(keys, document.OtherKeys)) + "\n";
    }

    private static JsonObject WriteCell(NotebookCell cell)
    {
        var source = cell.HasLanguageLine ? CellLanguages.Line(cell.Language) + "\n" + cell.Source : cell.Source;
        var keys = new Dictionary<string, JsonNode?>
        {
            ["cell_type"] = cell.Kind switch { CellKind.Code => "code", CellKind.Markdown => "markdown", _ => "raw" },
            ["metadata"] = WriteMetadata(cell),
            ["source"] = PythonLines.Split(source),
        };
        if (cell.Id is { } id)
            keys["id"] = id;
        if (cell.Kind == CellKind.Code)
        {
            keys["execution_count"] = cell.ExecutionCount;
            keys["outputs"] = new JsonArray([.. cell.Outputs.Select(WriteOutput)]);
        }

        return Sorted(keys, cell.OtherKeys);
    }

    private static JsonObject WriteMetadata(NotebookCell cell)
    {
        var metadata = (JsonObject)cell.Metadata.DeepClone();
        if (cell.Tags.Count > 0)
            CellMetadata.Set(metadata, "tags", new JsonArray([.. cell.Tags.Select(tag => JsonValue.Create(tag))]));
        else if (metadata["tags"] is JsonArray { Count: > 0 })
            metadata.Remove("tags");
        return metadata;
    }

    private static JsonObject WriteOutput(CellOutput output)
    {
        var keys = WriteKnownKeys(output);
        return output.OtherKeys is { } others ? Sorted(keys.ToDictionary(key => key.Key, key => key.Value?.DeepClone()), others) : keys;
    }

    private static JsonObject WriteKnownKeys(CellOutput output) => output switch
    {
        StreamOutput stream => new JsonObject
        {
            ["name"] = stream.Name,
            ["output_type"] = "stream",
            ["text"] = PythonLines.Split(stream.Text),
        },
        DisplayOutput display => new JsonObject
        {
            ["data"] = WriteData(display.Data),
            ["metadata"] = display.Metadata.DeepClone(),
            ["output_type"] = "display_data",
        },
        ResultOutput result => new JsonObject
        {
            ["data"] = WriteData(result.Data),
            ["execution_count"] = result.ExecutionCount,
            ["metadata"] = result.Metadata.DeepClone(),
            ["output_type"] = "execute_result",
        },
        ErrorOutput error => new JsonObject
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Value,
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
        },
        _ => throw new ArgumentException($"An output of type {output.GetType().Name} has no form in nbformat.", nameof(output)),
    };

    private static JsonObject WriteData(JsonObject data)
    {
        var written = new JsonObject();
        foreach (var (mimeType, content) in data)
        {
            written[mimeType] = MimeTypes.IsStoredInLines(mimeType) && content is JsonValue value && value.TryGetValue<string>(out var text)
                ? PythonLines.Split(text)
                : content?.DeepClone();
        }

        return written;
    }

    private static JsonObject Sorted(Dictionary<string, JsonNode?> keys, JsonObject others)
    {
        foreach (var (key, value) in others)
            keys[key] = value?.DeepClone();
        return new JsonObject(keys.OrderBy(key => key.Key, StringComparer.Ordinal));
    }
}
