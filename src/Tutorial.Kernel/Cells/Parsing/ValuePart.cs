namespace Tutorial.Kernel;

/// <summary><c>#!value</c> and the text behind its line.</summary>
/// <param name="Arguments">What stands after it on the line.</param>
/// <param name="Text">The text; may be empty.</param>
/// <param name="Line">The line of the cell, from 0.</param>
internal sealed record ValuePart(string Arguments, string Text, int Line) : CellPart(Line);
