using CsCheck;

namespace Tutorial.Kernel.Tests;

public sealed class CursorPlaceTests
{
    private static readonly Gen<string> Cells =
        Gen.OneOf(
        [
            .. new[] { "#!csharp", "#!html", "#!markdown", "#!time", "#!", "\n", "\r\n", "\r", "\u2028", "x", " ", "😀", "\ud83d" }
                .Select(Gen.Const),
        ]).Array[0, 20].Select(string.Concat);

    [Fact]
    public void In_CSharp_the_same_text_stands_on_both_sides_of_the_cursor_as_in_the_cell() => Cells.SelectMany(
        cell => Gen.Int[0, cell.Length].Select(cursor => (cell, cursor))).Sample((cell, cursor) =>
    {
        var isInsideLineEnding = cell[..cursor].EndsWith('\r') && cell[cursor..].StartsWith('\n');
        if (CursorPlace.Of(cell, cursor) is CursorPlace.InCSharp place && !isInsideLineEnding)
        {
            Assert.Equal(LastLine(cell[..cursor]), LastLine(place.Code[..place.Position]));
            Assert.Equal(FirstLine(cell[cursor..]), FirstLine(place.Code[place.Position..]));
        }
    });

    [Fact]
    public void The_cursor_is_on_the_line_of_the_code_that_it_is_on_in_the_cell()
    {
        var place = Assert.IsType<CursorPlace.InCSharp>(CursorPlace.Of("#!html\n<b>\n#!csharp\n\nab", 22));
        Assert.Equal(("\n\n\n\na", "b"), (place.Code[..place.Position], place.Code[place.Position..]));
    }

    private static string LastLine(string text) => text.ReplaceLineEndings("\n").Split('\n')[^1];

    private static string FirstLine(string text) => text.ReplaceLineEndings("\n").Split('\n')[0];
}
