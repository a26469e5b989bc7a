using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutorial.Jupyter;

/// <summary>Reads and writes <c>kernel.json</c>.</summary>
public static class KernelSpecFile
{
    /// <summary>The file's name in a kernel's folder.</summary>
    public const string Name = "kernel.json";

    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the file, whole or not at all; its folder is made if it is not there.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="specification">What it says.</param>
    /// <exception cref="IOException">The file cannot be written; what was there before still is.</exception>
    public static void Write(string path, KernelSpec specification)
    {
        var json = new JsonObject
        {
            ["argv"] = new JsonArray([.. specification.Arguments.Select(argument => (JsonNode)argument)]),
            ["display_name"] = specification.DisplayName,
            ["language"] = specification.Language,
            ["interrupt_mode"] = specification.InterruptMode,
            ["env"] = new JsonObject(specification.Environment.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
            ["metadata"] = specification.Metadata.DeepClone(),
        };
        var target = Path.GetFullPath(path);
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        try
        {
            File.WriteAllText(temporary, json.ToJsonString(Indented) + "\n");
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">The file is not a kernel specification.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static KernelSpec Read(string path)
    {
        var json = JsonFile.ReadObject(path, "kernel specification");
        try
        {
            string[] arguments = [.. json["argv"]!.AsArray().Select(argument => argument!.GetValue<string>())];
            return new KernelSpec
            {
                Arguments = arguments.Length > 0 ? arguments : throw new InvalidOperationException("argv is empty."),
                DisplayName = json["display_name"]!.GetValue<string>(),
                Language = json["language"]!.GetValue<string>(),
                InterruptMode = json["interrupt_mode"]?.GetValue<string>() ?? "signal",
                Environment = json["env"]?.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>()) ?? [],
                Metadata = json["metadata"]?.AsObject().DeepClone().AsObject() ?? [],
            };
        }
        catch (Exception exception) when (exception is InvalidOperationException or NullReferenceException)
        {
            throw new InvalidDataException(
                $"The kernel specification {path} needs argv (a list of texts, not empty), display_name and language (texts).", exception);
        }
    }
}
