using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>Reads <c>.ipynb</c>, nbformat 4.0 to 4.5.</summary>
internal static class IpynbReader
{
    private const int SupportedVersion = 4;

    /// <summary>Reads a notebook from JSON text.</summary>
    /// <param name="text">The file's content.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="NotebookFormatException">The text is not a notebook of nbformat 4.</exception>
    public static NotebookDocument Read(string text, string file)
    {
        var json = new JsonPlace(Parse(text, file), file, "notebook");
        var version = json.OptionalInteger("nbformat") ?? throw json.Error("'nbformat' is missing, so this is not a notebook.");
        if (version != SupportedVersion)
            throw json.Error($"nbformat {version} is not supported; open the notebook in Jupyter and save it, which writes nbformat 4.");

        var metadata = json.OptionalObject("metadata");
        var language = IpynbLanguages.Default(metadata);
        var cells = json.Objects("cells", "cell").Select(cell => IpynbCellReader.Read(cell, language, metadata)).ToArray();
        return new NotebookDocument
        {
            Format = NotebookFormat.Ipynb,
            Metadata = metadata,
            DefaultLanguage = language,
            MinorVersion = json.OptionalInteger("nbformat_minor") ?? 0,
            Cells = cells,
            OtherKeys = json.Except("cells", "metadata", "nbformat", "nbformat_minor"),
        };
    }

    private static JsonObject Parse(string text, string file)
    {
        try
        {
            return NotebookJson.Parse(text) as JsonObject
                ?? throw new NotebookFormatException(file, "notebook", "the file is JSON, but not an object.");
        }
        catch (JsonException exception)
        {
            var place = exception.LineNumber is { } line ? $"line {line + 1}" : "notebook";
            throw new NotebookFormatException(file, place, "not valid JSON; the file is damaged or is not a notebook.", exception);
        }
    }
}
