using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tutorial.Documents;

/// <summary>Reads <c>.dib</c>: cells opened by a line such as <c>#!csharp</c>, empty lines around their text ignored.</summary>
internal static partial class DibReader
{
    private const string MetaLine = "#!meta";

    /// <summary>Reads a notebook from text.</summary>
    /// <param name="text">The file's content.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="NotebookFormatException">The object behind <c>#!meta</c> is malformed.</exception>
    public static NotebookDocument Read(string text, string file)
    {
        var lines = WithLineFeeds(text).Split('\n').Select(line => line + "\n").ToArray();
        lines[^1] = lines[^1][..^1];

        var start = CountEmpty(lines);
        var metadata = new JsonObject();
        if (start < lines.Length && lines[start].TrimEnd('\n') == MetaLine)
        {
            var end = Array.FindIndex(lines, start + 1, line => line.StartsWith("#!", StringComparison.Ordinal));
            end = end < 0 ? lines.Length : end;
            metadata = ReadMeta(string.Concat(lines[(start + 1)..end]), file, start + 2);
            start = end;
        }

        var kernelInfo = metadata["kernelInfo"] as JsonObject;
        var defaultLanguage = kernelInfo?["defaultKernelName"]?.GetValue<string>() ?? CellLanguages.CSharp;
        return new NotebookDocument
        {
            Format = NotebookFormat.Dib,
            Metadata = metadata,
            DefaultLanguage = defaultLanguage,
            DibHeader = new DibHeader(string.Concat(lines[..start]), metadata),
            Cells = [.. ReadCells(lines.AsSpan(start), defaultLanguage, kernelInfo)],
        };
    }

    /// <summary>
    /// The text with each line end as a <c>\n</c>; one that was made a Windows line end twice, <c>\r\r\n</c>, is still one.
    /// </summary>
    public static string WithLineFeeds(string text) => WindowsLineEnd().Replace(text, "\n");

    private static List<NotebookCell> ReadCells(ReadOnlySpan<string> lines, string defaultLanguage, JsonObject? kernelInfo)
    {
        var cells = new List<NotebookCell>();
        for (var start = 0; start < lines.Length;)
        {
            var language = CellLanguages.OpenedBy(lines[start].TrimEnd('\n'), kernelInfo);
            var end = start + 1;
            while (end < lines.Length && CellLanguages.OpenedBy(lines[end].TrimEnd('\n'), kernelInfo) is null)
                end++;

            var cell = ReadCell(lines[start..end], language ?? defaultLanguage, hasLanguageLine: language is not null);
            if (cell.Layout!.Opening.Length + cell.Source.Length > 0)
                cells.Add(cell);
            start = end;
        }

        return cells;
    }

    private static NotebookCell ReadCell(ReadOnlySpan<string> lines, string language, bool hasLanguageLine)
    {
        var first = hasLanguageLine ? 1 : 0;
        first += CountEmpty(lines[first..]);
        IReadOnlyList<string> tags = [];
        if (first < lines.Length && TagsLine.Read(lines[first], language) is { } read)
        {
            tags = read;
            first++;
            first += CountEmpty(lines[first..]);
        }

        var body = string.Concat(lines[first..]);
        var source = body.TrimEnd('\n');
        return new NotebookCell
        {
            Kind = language == CellLanguages.Markdown ? CellKind.Markdown : CellKind.Code,
            Language = language,
            Source = source,
            Tags = tags,
            Layout = new DibLayout(string.Concat(lines[..first]), body[source.Length..], language, tags),
        };
    }

    private static int CountEmpty(ReadOnlySpan<string> lines)
    {
        var count = 0;
        while (count < lines.Length && lines[count] is "\n" or "")
            count++;
        return count;
    }

    private static JsonObject ReadMeta(string json, string file, int line)
    {
        var place = $"line {line}";
        try
        {
            if (NotebookJson.Parse(json) is not JsonObject meta)
                throw new NotebookFormatException(file, place, "the block behind #!meta is not a JSON object.");
            if (meta["kernelInfo"] is { } info && info is not JsonObject)
                throw new NotebookFormatException(file, place, "'kernelInfo' in the block behind #!meta is not an object.");
            if (meta["kernelInfo"]?["defaultKernelName"] is { } name && name.GetValueKind() != JsonValueKind.String)
                throw new NotebookFormatException(file, place, "'defaultKernelName' in the block behind #!meta is not a string.");
            return meta;
        }
        catch (JsonException exception)
        {
            throw new NotebookFormatException(file, place, "the block behind #!meta is not valid JSON.", exception);
        }
    }

    [GeneratedRegex("\r+\n")]
    private static partial Regex WindowsLineEnd();
}
