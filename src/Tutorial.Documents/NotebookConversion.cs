using System.Text.Json.Nodes;

namespace Tutorial.Documents;

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

    private static NotebookDocument ToDib(NotebookDocument document)
    {
        var metadata = NotebookMetadata.ForDib(document);
        var kernelInfo = metadata["kernelInfo"] as JsonObject;
        return new NotebookDocument
        {
            Format = NotebookFormat.Dib,
            Metadata = metadata,
            DefaultLanguage = document.DefaultLanguage,
            Cells = [.. document.Cells.Select((cell, index) => DibCell.Of(cell, index + 1, kernelInfo))],
        };
    }
}
