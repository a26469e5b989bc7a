using System.Text.Json.Nodes;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>The time limits that a notebook asks for itself: in its metadata <c>tutorial.timeout</c> (the whole notebook) and
/// <c>tutorial.cell_timeout</c> (each cell), in a cell's metadata <c>tutorial.timeout</c>, or in a comment that is the cell's first line,
/// <c>// timeout: 5m</c>, which stands in a <c>.dib</c> as in an <c>.ipynb</c>.</summary>
/// <param name="Notebook">The limit for the whole notebook, where it names one.</param>
/// <param name="Cell">The limit for each cell, where it names one.</param>
internal sealed record TimeLimits(TimeSpan? Notebook, TimeSpan? Cell)
{
    private const string Timeout = "timeout";
    private const string CellTimeout = "cell_timeout";
    private const string Keyword = Timeout + ":";

    /// <summary>Reads what the notebook as a whole asks for, and checks what its cells ask for.</summary>
    /// <param name="document">The notebook, in either format.</param>
    /// <param name="file">The notebook's name, for messages.</param>
    /// <exception cref="NotebookFormatException">A limit is not a duration.</exception>
    public static TimeLimits Of(NotebookDocument document, string file)
    {
        for (var index = 0; index < document.Cells.Count; index++)
            OfCell(document.Cells[index], file, index + 1);

        return new TimeLimits(
            InMetadata(document.Metadata, Timeout, file, "metadata"), InMetadata(document.Metadata, CellTimeout, file, "metadata"));
    }

    /// <summary>The limit that a cell asks for, or <see langword="null"/>.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="file">The notebook's name, for messages.</param>
    /// <param name="number">The cell's number from 1, for messages.</param>
    /// <exception cref="NotebookFormatException">A limit is not a duration.</exception>
    public static TimeSpan? OfCell(NotebookCell cell, string file, int number)
    {
        if (!cell.IsExecutable)
            return null;

        var place = FormattableString.Invariant($"cell {number}");
        return InComment(cell, file, place) ?? InMetadata(cell.Metadata, Timeout, file, place);
    }

    private static TimeSpan? InComment(NotebookCell cell, string file, string place) =>
        CellLanguages.CommentIn(cell.FirstLine, cell.Language) is { } comment && comment.StartsWith(Keyword, StringComparison.Ordinal)
            ? Parse(comment[Keyword.Length..].Trim(), Timeout, file, place)
            : null;

    private static TimeSpan? InMetadata(JsonObject metadata, string key, string file, string place) =>
        metadata[NotebookMetadata.Own] is JsonObject own && own[key] is { } value
            ? Parse(value.ToString(), $"{NotebookMetadata.Own}.{key}", file, place)
            : null;

    private static TimeSpan Parse(string text, string name, string file, string place) => Duration.TryParse(text, out var duration)
        ? duration
        : throw new NotebookFormatException(
            file, place, $"the limit '{name}' is '{text}', which is not a duration; write one such as {Duration.Examples}.");
}
