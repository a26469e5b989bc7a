namespace Tutorial.Kernel;

/// <summary>Text in one language.</summary>
/// <param name="Language">The language, such as <c>csharp</c> or <c>html</c>.</param>
/// <param name="Text">The text; before C# stand as many empty lines as stood before it in the cell, so that errors name the cell's lines.</param>
/// <param name="Line">The line of the cell it begins on, from 0.</param>
internal sealed record CodePart(string Language, string Text, int Line) : CellPart(Line);
