namespace Tutorial.Notebooks;

/// <summary>What is kept of a cell's run.</summary>
/// <param name="Index">The cell's place among all cells, from 0.</param>
/// <param name="Outcome">How its execution ended.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record CachedCell(int Index, CellOutcome Outcome, TimeSpan Duration);
