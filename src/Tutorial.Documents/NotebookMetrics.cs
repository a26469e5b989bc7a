using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>The numbers that a notebook recorded, in its metadata under <c>tutorial.metrics</c>.</summary>
/// <remarks>A cell records one by an output of a MIME type of its own; that is all the library and the runner agree on.</remarks>
public static class NotebookMetrics
{
    /// <summary>The MIME type of an output that records a number: JSON with a <c>name</c> and a <c>value</c>.</summary>
    public const string MimeType = "application/vnd.tutorial.metric+json";

    private const string Key = "metrics";

    /// <summary>The numbers in a notebook's metadata, in the order in which they were recorded.</summary>
    /// <param name="document">A notebook.</param>
    public static IReadOnlyList<KeyValuePair<string, double>> Of(NotebookDocument document) =>
        (document.Metadata[NotebookMetadata.Own] as JsonObject)?[Key] is JsonObject metrics
            ? [.. metrics.Where(pair => IsNumber(pair.Value)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!.GetValue<double>()))]
            : [];

    /// <summary>The notebook with the numbers that its outputs record in its metadata, and none that an earlier run left there.</summary>
    /// <param name="document">An executed notebook.</param>
    public static NotebookDocument Collect(NotebookDocument document)
    {
        var metrics = new JsonObject();
        foreach (var output in document.Cells.SelectMany(cell => cell.Outputs).OfType<RichOutput>())
        {
            if (Read(output.Data[MimeType]) is var (name, value))
                metrics[name] = value;
        }

        var fresh = Without(document);
        if (metrics.Count == 0)
            return fresh;

        var metadata = (JsonObject)fresh.Metadata.DeepClone();
        if (metadata[NotebookMetadata.Own] is not JsonObject owner)
            CellMetadata.Set(metadata, NotebookMetadata.Own, owner = []);
        CellMetadata.Set(owner, Key, metrics);
        return fresh with { Metadata = metadata };
    }

    /// <summary>The notebook without recorded numbers in its metadata.</summary>
    /// <param name="document">A notebook.</param>
    internal static NotebookDocument Without(NotebookDocument document)
    {
        if (document.Metadata[NotebookMetadata.Own] is not JsonObject owner || !owner.ContainsKey(Key))
            return document;

        var metadata = (JsonObject)document.Metadata.DeepClone();
        var rest = (JsonObject)metadata[NotebookMetadata.Own]!;
        rest.Remove(Key);
        if (rest.Count == 0)
            metadata.Remove(NotebookMetadata.Own);
        return document with { Metadata = metadata };
    }

    /// <summary>What an output records; <see langword="null"/> where it is malformed. Some kernels send JSON as a text.</summary>
    private static (string Name, double Value)? Read(JsonNode? content)
    {
        if (content is JsonValue value && value.TryGetValue<string>(out var text))
        {
            try
            {
                content = NotebookJson.Parse(text);
            }
            catch (JsonException)
            {
                return null;
            }
        }

        return content is JsonObject keys && keys["name"] is JsonValue name && name.TryGetValue<string>(out var known)
            && IsNumber(keys["value"])
            ? (known, keys["value"]!.GetValue<double>())
            : null;
    }

    private static bool IsNumber(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<double>(out var number) && double.IsFinite(number);
}
