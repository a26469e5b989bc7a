namespace Tutorial.Kernel;

/// <summary>A line such as <c>#!time</c> that is for the kernel and not for the language.</summary>
/// <param name="Name">The name without <c>#!</c>.</param>
/// <param name="Arguments">What stands after it on the line.</param>
/// <param name="Line">The line of the cell, from 0.</param>
internal sealed record DirectivePart(string Name, string Arguments, int Line) : CellPart(Line)
{
    /// <summary>The language of the lines around it.</summary>
    internal string Language { get; init; } = CellParser.CSharp;
}
