namespace Tutorial;

/// <summary>One matrix out of a tensor, as text, with the rows and columns that are shown.</summary>
/// <param name="Label">Which matrix it is, as an index: <c>[0, 2, :, :]</c>; empty where the tensor is this matrix.</param>
/// <param name="Rows">Index of each shown row; null stands for those left out.</param>
/// <param name="Columns">Index of each shown column; null stands for those left out.</param>
/// <param name="Cells">The text of each shown value, <c>Rows.Count × Columns.Count</c>; "…" where values are left out.</param>
internal sealed record TensorSlice(string Label, IReadOnlyList<long?> Rows, IReadOnlyList<long?> Columns, string[,] Cells);
