namespace Tutorial.Kernel;

/// <summary>What stands at the cursor in a cell.</summary>
internal abstract record CursorPlace
{
    private CursorPlace()
    {
    }

    /// <summary>C#.</summary>
    /// <param name="Code">The piece of C#, as it would be compiled.</param>
    /// <param name="Position">The cursor in it.</param>
    internal sealed record InCSharp(string Code, int Position) : CursorPlace;

    /// <summary>The name of a directive.</summary>
    /// <param name="Before">What stands before the cursor, from the <c>#!</c>.</param>
    /// <param name="After">What of the name stands behind the cursor.</param>
    internal sealed record InDirectiveName(string Before, string After) : CursorPlace;

    /// <summary>Another language, or what follows a directive's name.</summary>
    internal sealed record Elsewhere : CursorPlace;

    /// <param name="cell">The cell, with line endings of any kind.</param>
    /// <param name="cursor">An index in it.</param>
    internal static CursorPlace Of(string cell, int cursor)
    {
        var lines = cell[..cursor].ReplaceLineEndings("\n").Split('\n');
        var before = lines[^1];
        var after = cell[cursor..].ReplaceLineEndings("\n").Split('\n')[0];
        var line = lines.Length - 1;
        // The line that chooses a language is in no piece: the piece found there is the one above it.
        return CellParser.Split(cell).Last(part => part.Line <= line) switch
        {
            CodePart { Language: CellParser.Markdown } => new Elsewhere(),
            _ when (before + after).StartsWith("#!", StringComparison.Ordinal) => InDirective(before, after),
            CodePart { Language: CellParser.CSharp } code =>
                new InCSharp(PackageLines.Without(code.Text), IndexOf(code.Text, line, before.Length)),
            _ => new Elsewhere(),
        };
    }

    private static CursorPlace InDirective(string before, string after) => before.Length == 0 || before.Any(char.IsWhiteSpace)
        ? new Elsewhere()
        : new InDirectiveName(before, string.Concat(after.TakeWhile(character => !char.IsWhiteSpace(character))));

    private static int IndexOf(string text, int line, int column) =>
        text.Split('\n').Take(line).Sum(earlier => earlier.Length + 1) + column;
}
