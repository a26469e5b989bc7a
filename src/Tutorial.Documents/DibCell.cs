using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>A cell in the form that a <c>.dib</c> holds. What would be read as something else there is refused.</summary>
internal static class DibCell
{
    /// <summary>The cell without what a <c>.dib</c> has no place for: outputs, metadata, blank lines around the source.</summary>
    /// <param name="cell">A cell of an <c>.ipynb</c>.</param>
    /// <param name="number">Its number, from 1, for messages.</param>
    /// <param name="kernelInfo">The kernels that the <c>.dib</c> lists.</param>
    /// <exception cref="NotebookFormatException">The cell would be read as another one, or as several.</exception>
    public static NotebookCell Of(NotebookCell cell, int number, JsonObject? kernelInfo)
    {
        if (cell.Kind == CellKind.Raw)
            throw new NotebookFormatException($"Cell {number} is a raw cell, which a .dib cannot hold; make it Markdown or code first.");
        if (!IsNameable(cell.Language, kernelInfo))
        {
            throw new NotebookFormatException(
                $"Cell {number} is in the language {Quoted.Of(cell.Language)}, which no line of a .dib can name.");
        }

        var source = DibReader.WithLineFeeds(cell.Source).Trim('\n');
        RequireOneCell(cell, source, number, kernelInfo);
        RequireTags(cell, source, number);
        return new NotebookCell { Kind = cell.Kind, Language = cell.Language, Source = source, Tags = cell.Tags };
    }

    private static bool IsNameable(string language, JsonObject? kernelInfo) =>
        language != "meta" && !language.Any(char.IsControl) && CellLanguages.OpenedBy(CellLanguages.Line(language), kernelInfo) == language;

    private static void RequireOneCell(NotebookCell cell, string source, int number, JsonObject? kernelInfo)
    {
        if (source.Split('\n').FirstOrDefault(line => CellLanguages.OpenedBy(line, kernelInfo) is not null) is { } line)
        {
            throw new NotebookFormatException(cell.Kind == CellKind.Markdown
                ? $"Cell {number} has the line {Quoted.Of(line)} in its Markdown, which in a .dib would open a cell; indent the line first."
                : $"Cell {number} has the line {Quoted.Of(line)}, which in a .dib would open a cell; split the cell there first.");
        }
    }

    private static void RequireTags(NotebookCell cell, string source, int number)
    {
        if (cell.Tags.FirstOrDefault(tag => tag.Contains(',', StringComparison.Ordinal)) is { } several)
        {
            throw new NotebookFormatException(
                $"Cell {number} has the tag {Quoted.Of(several)}, and a .dib separates tags by commas; rename the tag first.");
        }

        if (cell.Tags.FirstOrDefault(tag => !IsKept(tag, cell.Language)) is { } lost)
        {
            throw new NotebookFormatException(
                $"Cell {number} has the tag {Quoted.Of(lost)}, which a .dib cannot hold; rename the tag first.");
        }

        var first = source.Split('\n')[0];
        if (cell.Tags.Count == 0 && TagsLine.Read(first, cell.Language) is not null)
        {
            throw new NotebookFormatException(
                $"Cell {number} begins with {Quoted.Of(first)}, which in a .dib would be its tags; tag the cell or move the line first.");
        }
    }

    private static bool IsKept(string tag, string language) =>
        !tag.Any(char.IsControl) && TagsLine.Read(TagsLine.Write([tag], language), language) is [var read] && read == tag;
}
