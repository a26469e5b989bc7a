using System.Text.Json.Nodes;
using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>Says which cells a run leaves out, and what stands in their place: whoever reads the notebook shall not wonder.</summary>
internal static class CellSkip
{
    /// <summary>The output of a cell that is left out, or <see langword="null"/> where it is run.</summary>
    public static CellOutput? Output(NotebookCell cell, ExecutionOptions options)
    {
        if (cell.Tags.Contains(CellTags.SkipExecution))
            return Note($"Not run: the cell is tagged '{CellTags.SkipExecution}'.");
        if (options.SkipsSlowCells && cell.Tags.Contains(CellTags.Slow))
            return Note($"Not run: the cell is tagged '{CellTags.Slow}', and the run used the fast profile.");
        return null;
    }

    private static DisplayOutput Note(string text) => new(new JsonObject { ["text/plain"] = text }, []);
}
