namespace Tutorial.Documents;

/// <summary>The text around a cell's source in a <c>.dib</c>, kept so that writing what was read changes no byte.</summary>
/// <param name="Opening">Everything from the cell's start to its source: the line that opens it, blank lines, the line of tags.</param>
/// <param name="Closing">Everything from the end of the source to the next cell: line ends.</param>
/// <param name="Language">The language that <paramref name="Opening"/> stands for.</param>
/// <param name="Tags">The tags that <paramref name="Opening"/> stands for.</param>
internal sealed record DibLayout(string Opening, string Closing, string Language, IReadOnlyList<string> Tags)
{
    /// <summary>Whether the text still says what the cell is, and the source and the next cell each begin on a line of their own.</summary>
    public bool Fits(NotebookCell cell, bool isLast) =>
        cell.Language == Language
        && cell.Tags.SequenceEqual(Tags)
        && (cell.Source.Length == 0 || Opening.Length == 0 || Opening.EndsWith('\n'))
        && (isLast || (Opening + cell.Source + Closing).EndsWith('\n'));
}
