using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>A cell of a running notebook that begins or has ended.</summary>
/// <param name="Number">The cell's number among those that run, from 1.</param>
/// <param name="Count">How many cells run.</param>
/// <param name="Cell">The cell, as it was before it ran.</param>
/// <param name="Result">What became of it, or <see langword="null"/> where it begins.</param>
public sealed record CellProgress(int Number, int Count, NotebookCell Cell, CellResult? Result);
