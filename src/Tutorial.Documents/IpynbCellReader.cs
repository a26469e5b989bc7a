using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>Reads one cell of an <c>.ipynb</c>.</summary>
internal static class IpynbCellReader
{
    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The cell's object and its place.</param>
    /// <param name="defaultLanguage">The language of code cells that name none.</param>
    /// <param name="notebook">The notebook's metadata.</param>
    /// <exception cref="NotebookFormatException">The object is not a cell.</exception>
    public static NotebookCell Read(JsonPlace cell, string defaultLanguage, JsonObject notebook)
    {
        var kind = cell.RequiredText("cell_type") switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            var other => throw cell.Error($"the cell type {Quoted.Of(other)} is unknown; nbformat 4 has code, markdown and raw."),
        };
        var metadata = cell.OptionalObject("metadata");
        var source = cell.RequiredLines("source");
        var language = kind switch
        {
            CellKind.Markdown => CellLanguages.Markdown,
            CellKind.Raw => "raw",
            _ => IpynbLanguages.OfCell(metadata, source, defaultLanguage, notebook),
        };

        var languageLine = CellLanguages.Line(language) + "\n";
        var hasLanguageLine = kind == CellKind.Code && source.StartsWith(languageLine, StringComparison.Ordinal);
        return new NotebookCell
        {
            Kind = kind,
            Language = language,
            Source = hasLanguageLine ? source[languageLine.Length..] : source,
            HasLanguageLine = hasLanguageLine,
            Tags = [.. new JsonPlace(metadata, cell.File, cell.Place).OptionalTexts("tags")],
            Id = cell.OptionalText("id"),
            ExecutionCount = kind == CellKind.Code ? cell.OptionalInteger("execution_count") : null,
            Metadata = metadata,
            Outputs = kind == CellKind.Code ? [.. cell.Objects("outputs", "output", isRequired: false).Select(ReadOutput)] : [],
            OtherKeys = kind == CellKind.Code
                ? cell.Except("cell_type", "execution_count", "id", "metadata", "outputs", "source")
                : cell.Except("cell_type", "id", "metadata", "source"),
        };
    }

    private static CellOutput ReadOutput(JsonPlace output)
    {
        var read = ReadKnownKeys(output);
        var others = read switch
        {
            StreamOutput => output.Except("output_type", "name", "text"),
            DisplayOutput => output.Except("output_type", "data", "metadata"),
            ResultOutput => output.Except("output_type", "data", "metadata", "execution_count"),
            _ => output.Except("output_type", "ename", "evalue", "traceback"),
        };
        return others.Count > 0 ? read with { OtherKeys = others } : read;
    }

    private static CellOutput ReadKnownKeys(JsonPlace output) => output.RequiredText("output_type") switch
    {
        "stream" => new StreamOutput(output.RequiredText("name"), output.RequiredLines("text")),
        "display_data" => new DisplayOutput(ReadData(output), output.OptionalObject("metadata")),
        "execute_result" =>
            new ResultOutput(ReadData(output), output.OptionalObject("metadata"), output.OptionalInteger("execution_count")),
        "error" => new ErrorOutput(
            output.RequiredText("ename"), output.RequiredText("evalue"), [.. output.OptionalTexts("traceback")]),
        var other => throw output.Error($"the output type {Quoted.Of(other)} is unknown."),
    };

    /// <summary>The representations; text that the file holds as a list of lines becomes one string.</summary>
    private static JsonObject ReadData(JsonPlace output)
    {
        var data = new JsonObject();
        var stored = output with { Json = output.OptionalObject("data") };
        foreach (var (mimeType, content) in stored.Json)
        {
            var joined = content is JsonArray && !MimeTypes.IsJson(mimeType)
                ? JsonValue.Create(stored.RequiredLines(mimeType))
                : content?.DeepClone();
            data[mimeType] = joined;
        }

        return data;
    }
}
