using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutorial.Jupyter;

/// <summary>Reads the small JSON files of Jupyter, with errors that name the file.</summary>
internal static class JsonFile
{
    /// <exception cref="InvalidDataException">The file holds no JSON object.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal static JsonObject ReadObject(string path, string kind)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllBytes(path), documentOptions: StrictJson.Options) as JsonObject
                ?? throw new InvalidDataException($"The {kind} {path} is JSON but not an object.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"The {kind} {path} is not JSON: {exception.Message}", exception);
        }
    }
}
