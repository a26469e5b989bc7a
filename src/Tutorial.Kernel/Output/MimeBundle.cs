using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive;

namespace Tutorial.Kernel;

/// <summary>The <c>data</c> of an output: one value under each of its MIME types.</summary>
internal static class MimeBundle
{
    /// <summary>JSON goes in as JSON, everything else as text; of two values of one MIME type the last counts.</summary>
    internal static JsonObject Of(IEnumerable<FormattedValue> values)
    {
        var bundle = new JsonObject();
        foreach (var value in values)
        {
            bundle[value.MimeType] = IsJson(value.MimeType) ? ParsedOrText(value.Value) : value.Value;
        }

        return bundle;
    }

    /// <summary>Whether a text of the MIME type is JSON.</summary>
    internal static bool IsJson(string mimeType) => mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);

    private static JsonNode? ParsedOrText(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
