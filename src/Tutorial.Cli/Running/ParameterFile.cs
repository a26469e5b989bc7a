using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutorial.Cli.Running;

/// <summary>Reads parameters from a JSON file.</summary>
internal static class ParameterFile
{
    /// <summary>The parameters as a command line would write them.</summary>
    /// <exception cref="CommandException">The file is missing, or no object of texts, numbers and truth values.</exception>
    public static Dictionary<string, string> Read(CommandContext context, string file)
    {
        var path = context.FullPath(file);
        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) is JsonObject values
                ? values.ToDictionary(pair => pair.Key, pair => Text(file, pair.Key, pair.Value))
                : throw Malformed(file, "it is no object");
        }
        catch (JsonException exception)
        {
            throw Malformed(file, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.BadFile, $"The parameter file '{file}' cannot be read: {exception.Message}");
        }
    }

    private static string Text(string file, string name, JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
        _ => throw Malformed(file, $"'{name}' is no text, number, true or false"),
    };

    private static CommandException Malformed(string file, string reason) =>
        new(ExitCode.BadFile, $"The parameter file '{file}' is not a JSON object of names and values: {reason}.");
}
