using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>A notebook as it stands in a file. Immutable; read and written by <see cref="NotebookFile"/>.</summary>
public sealed record NotebookDocument
{
    /// <summary>The format whose metadata the document carries. <see cref="NotebookConversion"/> changes it.</summary>
    public required NotebookFormat Format { get; init; }

    /// <summary>The cells in order.</summary>
    public required IReadOnlyList<NotebookCell> Cells { get; init; }

    /// <summary>
    /// The notebook's metadata: in a <c>.dib</c> the object behind <c>#!meta</c>, in an <c>.ipynb</c> the object <c>metadata</c>.
    /// </summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>The language of cells that name none, as .NET Interactive spells it.</summary>
    public string DefaultLanguage { get; init; } = CellLanguages.CSharp;

    /// <summary>nbformat's minor version; ids exist from 5 on.</summary>
    public int MinorVersion { get; init; } = 5;

    /// <summary>Top-level keys of the <c>.ipynb</c> that have no property here.</summary>
    internal JsonObject OtherKeys { get; init; } = [];

    /// <summary>The text before the first cell of the <c>.dib</c> that the document was read from.</summary>
    internal DibHeader? DibHeader { get; init; }

    /// <summary>
    /// The text that a kernel gets for a cell: a line such as <c>#!html</c> leads where the language is not the notebook's.
    /// </summary>
    /// <param name="cell">A cell of this document.</param>
    public string TextForKernel(NotebookCell cell) =>
        cell.Language == DefaultLanguage ? cell.Source : CellLanguages.Line(cell.Language) + "\n" + cell.Source;
}
