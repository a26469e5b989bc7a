using System.Text.Json;

namespace Tutorial.Cli.Running;

/// <summary>Reads parameters from a JSON file.</summary>
internal static class ParameterFile
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The parameters as a command line would write them.</summary>
    /// <exception cref="CommandException">The file is missing, or no object of texts, numbers and truth values.</exception>
    public static Dictionary<string, string> Read(CommandContext context, string file)
    {
        var path = context.FullPath(file);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path), Strict);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? json.RootElement.EnumerateObject().ToDictionary(pair => pair.Name, pair => Text(file, pair.Name, pair.Value))
                : throw Malformed(file, "it is no object");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw Malformed(file, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.BadFile, $"The parameter file '{file}' cannot be read: {exception.Message}");
        }
    }

    private static string Text(string file, string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw Malformed(file, $"'{name}' is no text, number, true or false"),
    };

    private static CommandException Malformed(string file, string reason) =>
        new(ExitCode.BadFile, $"The parameter file '{file}' is not a JSON object of names and values: {reason}.");
}
