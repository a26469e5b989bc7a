namespace Tutorial.Notebooks;

/// <summary>Carries a document from one format to the other: cells, languages and tags always; outputs and metadata as far as the
/// target holds them.</summary>
public static class NotebookConversion
{
    /// <summary>The document in a format; the same object where it is in that format already.</summary>
    /// <param name="document">The document to convert.</param>
    /// <param name="format">The format wanted.</param>
    /// <exception cref="NotebookFormatException">The document holds a cell that the format cannot.</exception>
    public static NotebookDocument To(this NotebookDocument document, NotebookFormat format) => format switch
    {
        _ when document.Format == format => document,
        NotebookFormat.Ipynb => ToIpynb(document),
        _ => ToDib(document),
    };

    private static NotebookDocument ToIpynb(NotebookDocument document)
    {
        var ids = new CellIds();
        return new NotebookDocument
        {
            Format = NotebookFormat.Ipynb,
            Metadata = NotebookMetadata.ForIpynb(document),
            DefaultLanguage = document.DefaultLanguage,
            Cells = [.. document.Cells.Select(cell => cell with
            {
                Id = cell.Id ?? ids.Next(cell),
                Metadata = NotebookMetadata.ForCell(cell),
                HasLanguageLine = cell.Kind == CellKind.Code && cell.Language != document.DefaultLanguage,
                Layout = null,
            })],
        };
    }

    private static NotebookDocument ToDib(NotebookDocument document) => new()
    {
        Format = NotebookFormat.Dib,
        Metadata = NotebookMetadata.ForDib(document),
        DefaultLanguage = document.DefaultLanguage,
        Cells = [.. document.Cells.Select((cell, index) => ToDib(cell, index + 1))],
    };

    private static NotebookCell ToDib(NotebookCell cell, int number)
    {
        if (cell.Kind == CellKind.Raw)
            throw new NotebookFormatException($"Cell {number} is a raw cell, which a .dib cannot hold; make it Markdown or code first.");
        if (cell.Kind == CellKind.Markdown && cell.Source.Split('\n').FirstOrDefault(OpensCell) is { } line)
        {
            throw new NotebookFormatException(
                $"Cell {number} has the line '{line}' in its Markdown, which in a .dib would open a cell; indent the line first.");
        }

        if (cell.Tags.FirstOrDefault(tag => tag.Contains(',', StringComparison.Ordinal)) is { } tag)
            throw new NotebookFormatException($"Cell {number} has the tag '{tag}', and a .dib separates tags by commas; rename the tag first.");

        return new NotebookCell { Kind = cell.Kind, Language = cell.Language, Source = cell.Source, Tags = cell.Tags };
    }

    private static bool OpensCell(string line) => CellLanguages.OpenedBy(line, null) is not null;
}
