using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>What became of one cell in a run.</summary>
/// <param name="Index">The cell's place among all cells of the executed notebook, from 0.</param>
/// <param name="Cell">The cell with its outputs.</param>
/// <param name="Outcome">How its execution ended.</param>
/// <param name="Duration">From sending it to the kernel until all of its outputs were there; zero where it was not run.</param>
public sealed record CellResult(int Index, NotebookCell Cell, CellOutcome Outcome, TimeSpan Duration)
{
    /// <summary>The error that ended the cell, if any.</summary>
    public ErrorOutput? Error => Cell.Outputs.OfType<ErrorOutput>().LastOrDefault();
}
