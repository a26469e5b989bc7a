using System.Text;
using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>Writes <c>.dib</c> as .NET Interactive does; cells that were read from a <c>.dib</c> keep their own blank lines.</summary>
internal static class DibWriter
{
    /// <summary>The text of a document.</summary>
    /// <param name="document">A document in the form <see cref="NotebookFormat.Dib"/>.</param>
    public static string Write(NotebookDocument document)
    {
        var text = new StringBuilder(document.DibHeader is { } own && own.Fits(document.Metadata) ? own.Text : Header(document.Metadata));
        for (var index = 0; index < document.Cells.Count; index++)
        {
            var cell = document.Cells[index];
            var isLast = index == document.Cells.Count - 1;
            var layout = cell.Layout is { } kept && kept.Fits(cell, isLast) ? kept : null;
            text.Append(layout?.Opening ?? Opening(cell)).Append(cell.Source).Append(layout?.Closing ?? (isLast ? "\n" : "\n\n"));
        }

        return text.ToString();
    }

    private static string Header(JsonObject metadata) =>
        metadata.Count == 0 ? "" : $"#!meta\n\n{NotebookJson.WriteCompact(metadata)}\n\n";

    private static string Opening(NotebookCell cell)
    {
        var opening = CellLanguages.Line(cell.Language) + "\n\n";
        return cell.Tags.Count == 0 ? opening : opening + TagsLine.Write(cell.Tags, cell.Language) + "\n";
    }
}
