using System.Text.Json.Nodes;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>Takes the outputs of a cell apart into what is compared.</summary>
internal static class OutputParts
{
    private const string PlainText = "text/plain";

    /// <summary>The parts of a cell's outputs: what was displayed in order, behind the text of each stream as a whole, because how two
    /// streams and the displays come between each other hangs on chance.</summary>
    public static IReadOnlyList<(string Output, OutputPart Part)> Of(IReadOnlyList<CellOutput> outputs, ComparisonOptions options)
    {
        var parts = new List<(string, OutputPart)>();
        foreach (var name in new[] { StreamOutput.StandardOutput, StreamOutput.StandardError })
        {
            var text = string.Concat(outputs.OfType<StreamOutput>().Where(stream => stream.Name == name).Select(stream => stream.Text));
            if (options.IsAcrossKernels)
                text = HostOutputs.WithoutVersionWarnings(text);
            if (!string.IsNullOrWhiteSpace(text))
                parts.Add((name, new TextPart("text", Ansi.Settle(Ansi.Strip(text)))));
        }

        foreach (var (index, output) in outputs.Where(output => IsDisplay(output, options)).Index())
        {
            var name = FormattableString.Invariant($"display {index + 1}");
            parts.AddRange(PartsOf(output, options).Select(part => (name, part)));
        }

        return parts;
    }

    private static bool IsDisplay(CellOutput output, ComparisonOptions options) =>
        output is not StreamOutput && !(options.IsAcrossKernels && HostOutputs.IsOwn(output));

    private static IEnumerable<OutputPart> PartsOf(CellOutput output, ComparisonOptions options) => output switch
    {
        ErrorOutput error => [new TextPart("error", $"{error.Name}: {Ansi.Strip(error.Value)}")],
        RichOutput rich => rich.Data
            .Where(pair => pair.Key != PlainText || rich.Data.Count == 1 || !options.IsAcrossKernels)
            .OrderBy(pair => pair.Key != PlainText)             // what is easiest to read comes first
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(pair => PartsOf(pair.Key, pair.Value)),
        _ => [],
    };

    private static IEnumerable<OutputPart> PartsOf(string mimeType, JsonNode? content)
    {
        if (content is not JsonValue value || !value.TryGetValue<string>(out var text))
            return [new DataPart(mimeType, content)];
        if (mimeType is "text/html" or "image/svg+xml")
            return MarkupParts.Of(mimeType, text);
        if (mimeType.StartsWith("image/", StringComparison.Ordinal) && Base64(text) is { } file)
            return [new PicturePart(mimeType, file)];
        return [new TextPart(mimeType, Ansi.Strip(text))];
    }

    /// <summary>The bytes of a base64 text, which may be broken into lines; <see langword="null"/> where it is something else.</summary>
    internal static byte[]? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
