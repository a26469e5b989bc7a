using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>Parameters as papermill knows them: a code cell tagged <c>parameters</c> holds the defaults, and a cell injected right behind
/// it, tagged <c>injected-parameters</c>, holds the values of a run. The author's cell is not touched.</summary>
public static class NotebookParameters
{
    /// <summary>The tag of the cell that holds the defaults.</summary>
    public const string Tag = "parameters";

    /// <summary>The tag of the cell that holds the values of a run.</summary>
    public const string InjectedTag = "injected-parameters";

    /// <summary>The parameters that a notebook declares; none where no cell has the tag.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="file">The notebook's name, for messages.</param>
    /// <exception cref="NotebookFormatException">
    /// The cell holds something else, is in neither C# nor Python, or is one of several.
    /// </exception>
    public static IReadOnlyList<ParameterDeclaration> Of(NotebookDocument document, string file)
    {
        var index = IndexOf(document, file);
        if (index < 0)
            return [];

        var cell = document.Cells[index];
        if (cell.Language is not (CellLanguages.CSharp or ParameterDeclaration.Python))
        {
            throw new NotebookFormatException(
                file, $"cell {index + 1}", $"parameters are understood in C# and Python, and the cell is in {cell.Language}.");
        }

        return ParameterParser.Parse(cell.Source, file, index + 1, cell.Language);
    }

    /// <summary>The notebook with a cell that sets parameters to other values; the same notebook where there is nothing to set.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="file">The notebook's name, for messages.</param>
    /// <param name="choice">The values wanted; names that this notebook does not declare are left out.</param>
    /// <exception cref="ParameterException">A value is not of the declared type.</exception>
    /// <exception cref="NotebookFormatException">The parameters cell is malformed.</exception>
    public static NotebookDocument Inject(NotebookDocument document, string file, ParameterChoice choice)
    {
        if (choice.IsEmpty)
            return document;

        var lines = Of(document, file)
            .Select(declaration => (declaration, literal: choice.LiteralFor(declaration, file)))
            .Where(pair => pair.literal is not null)
            .Select(pair => pair.declaration.With(pair.literal!))
            .ToArray();
        if (lines.Length == 0)
            return document;

        var position = IndexOf(document, file) + 1;
        var language = document.Cells[position - 1].Language;
        var comment = CellLanguages.Comment(language).Start;
        var injected = new NotebookCell
        {
            Kind = CellKind.Code,
            Language = language,
            Source = string.Join('\n', lines.Prepend($"{comment}{choice.Description}: values for this run, in place of those above.")),
            Tags = [InjectedTag],
            Id = document.Format == NotebookFormat.Ipynb && document.MinorVersion >= 5 ? InjectedTag : null,
        };
        var others = document.Cells.Skip(position).Where(cell => !cell.Tags.Contains(InjectedTag));
        return document with { Cells = [.. document.Cells.Take(position), injected, .. others] };
    }

    private static int IndexOf(NotebookDocument document, string file)
    {
        var tagged = Enumerable.Range(0, document.Cells.Count)
            .Where(index => document.Cells[index].Kind == CellKind.Code && document.Cells[index].Tags.Contains(Tag))
            .ToArray();
        return tagged.Length switch
        {
            0 => -1,
            1 => tagged[0],
            _ => throw new NotebookFormatException(
                file, $"cell {tagged[1] + 1}", $"a second cell is tagged '{Tag}', after cell {tagged[0] + 1}; keep one."),
        };
    }
}
