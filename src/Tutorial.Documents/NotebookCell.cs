using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>One cell of a notebook. Immutable; an executed or converted cell is a copy with other values.</summary>
public sealed record NotebookCell
{
    /// <summary>Code, Markdown or raw.</summary>
    public required CellKind Kind { get; init; }

    /// <summary>The language's lower-case name as .NET Interactive spells it: <c>csharp</c>, <c>html</c>, <c>markdown</c>, …</summary>
    public required string Language { get; init; }

    /// <summary>The text, lines separated by <c>\n</c>; without the lines that carry the language and the tags.</summary>
    public required string Source { get; init; }

    /// <summary>The cell's tags in order, such as <c>parameters</c>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The cell's id (nbformat 4.5), or <see langword="null"/> where the file has none.</summary>
    public string? Id { get; init; }

    /// <summary>The number of the execution that made the outputs.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>The cell's metadata in <c>.ipynb</c> as read, tags included; empty for a cell from a <c>.dib</c>.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>What the cell put out when it was last executed.</summary>
    public IReadOnlyList<CellOutput> Outputs { get; init; } = [];

    /// <summary>Keys of the cell in <c>.ipynb</c> that have no property here, such as <c>attachments</c>.</summary>
    internal JsonObject OtherKeys { get; init; } = [];

    /// <summary>Whether the source in the <c>.ipynb</c> opens with a line that names the language, such as <c>#!html</c>.</summary>
    internal bool HasLanguageLine { get; init; }

    /// <summary>How the cell was laid out in the <c>.dib</c> it comes from.</summary>
    internal DibLayout? Layout { get; init; }

    /// <summary>Whether the cell is sent to a kernel: code that is not blank.</summary>
    public bool IsExecutable => Kind == CellKind.Code && !string.IsNullOrWhiteSpace(Source);

    /// <summary>The first line that is not blank, for progress lines and error messages; empty for an empty cell.</summary>
    public string FirstLine => Source.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "";
}
