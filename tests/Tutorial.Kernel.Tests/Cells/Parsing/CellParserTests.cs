namespace Tutorial.Kernel.Tests;

public sealed class CellParserTests
{
    [Fact]
    public void A_cell_without_directives_is_one_piece_of_CSharp() =>
        Assert.Equal([new CodePart("csharp", "// tags: slow\n1 + 1", 0)], CellParser.Parse("// tags: slow\n1 + 1"));

    [Fact]
    public void An_empty_cell_has_no_pieces() => Assert.Empty(CellParser.Parse(" \n\n"));

    [Fact]
    public void CSharp_behind_another_language_keeps_its_line_numbers() => Assert.Equal(
        [new CodePart("csharp", "a", 0), new CodePart("html", "<b>\n</b>", 2), new CodePart("csharp", "\n\n\n\n\nb", 5)],
        CellParser.Parse("a\n#!html\n<b>\n</b>\n#!C#\nb"));

    [Fact]
    public void Markdown_reaches_to_the_end_of_the_cell() => Assert.Equal(
        [new CodePart("markdown", "# Title\n#!time\n#!csharp", 1)],
        CellParser.Parse("#!markdown\n# Title\n#!time\n#!csharp"));

    [Fact]
    public void A_directive_splits_the_code_around_it() => Assert.Equal(
        [new CodePart("csharp", "a", 0), new DirectivePart("import", "\"b c.dib\"", 1), new CodePart("csharp", "\n\nd", 2)],
        CellParser.Parse("a\r\n#!import \"b c.dib\" \r\nd"));

    [Fact]
    public void A_value_reaches_to_the_next_directive_that_there_is() => Assert.Equal(
        [
            new CodePart("csharp", "a", 0),
            new ValuePart("--name x", "one\n#!bogus\ntwo", 1),
            new DirectivePart("who", "", 6) { Language = "value" },
            new CodePart("csharp", "\n\n\n\n\n\n\nb", 7),
        ],
        CellParser.Parse("a\n#!value --name x\n\none\n#!bogus\ntwo\n#!who\nb"));

    [Fact]
    public void A_value_without_text_is_a_piece() => Assert.Equal(
        [new ValuePart("--name x --from-file y", "", 0), new ValuePart("--name z", "text", 1)],
        CellParser.Parse("#!value --name x --from-file y\n#!value --name z\ntext"));

    [Fact]
    public void A_directive_knows_the_language_around_it() => Assert.Equal(
        [new CodePart("html", "<b>", 1), new DirectivePart("time", "", 2) { Language = "html" }, new CodePart("html", "<i>", 3)],
        CellParser.Parse("#!html\n<b>\n#!time\n<i>"));

    [Theory]
    [InlineData("  #!time")]
    [InlineData("#!/usr/bin/env dotnet")]
    [InlineData("# !time")]
    [InlineData("#r \"a.dll\"")]
    [InlineData("var s = \"#!time\";")]
    public void A_line_that_only_resembles_a_directive_is_code(string line) =>
        Assert.Equal([new CodePart("csharp", line, 0)], CellParser.Parse(line));
}
