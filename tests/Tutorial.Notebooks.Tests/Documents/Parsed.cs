using System.Text;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

/// <summary>Short ways to a document from text, and to what a test compares.</summary>
internal static class Parsed
{
    public static NotebookDocument Dib(string text, string name = "test.dib") =>
        NotebookFile.Parse(Encoding.UTF8.GetBytes(text), NotebookFormat.Dib, name);

    public static NotebookDocument Ipynb(string text, string name = "test.ipynb") =>
        NotebookFile.Parse(Encoding.UTF8.GetBytes(text), NotebookFormat.Ipynb, name);

    /// <summary>The cells in a form that two formats share.</summary>
    public static IEnumerable<(CellKind Kind, string Language, string Source, string Tags)> Essence(this NotebookDocument document) =>
        document.Cells.Select(cell => (cell.Kind, cell.Language, cell.Source, string.Join(",", cell.Tags)));
}
