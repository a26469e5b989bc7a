namespace Tutorial.Kernel;

/// <summary>A piece of a cell.</summary>
/// <param name="Line">The line of the cell it begins on, from 0.</param>
internal abstract record CellPart(int Line);
