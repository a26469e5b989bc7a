using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

public sealed class ParameterParserTests
{
    [Theory]
    [InlineData("int epochs = 10;", "int", "epochs", "10")]
    [InlineData("  int   batchSize=32 ;", "int", "batchSize", "32")]
    [InlineData("int count = 5_000; // how many", "int", "count", "5_000")]
    [InlineData("long seed = -1L;", "long", "seed", "-1L")]
    [InlineData("long seed = 7;", "long", "seed", "7")]
    [InlineData("double rate = 1e-3;", "double", "rate", "1e-3")]
    [InlineData("double rate = .5;", "double", "rate", ".5")]
    [InlineData("double rate = 1;", "double", "rate", "1")]
    [InlineData("float rate = 0.5f;", "float", "rate", "0.5f")]
    [InlineData("bool shuffled = true;", "bool", "shuffled", "true")]
    [InlineData("string data = \"a;b // \\\" c\"; // text", "string", "data", "\"a;b // \\\" c\"")]
    [InlineData("string path = @\"c:\\\"\"x\";", "string", "path", "@\"c:\\\"\"x\"")]
    public void A_declaration_is_read_with_its_literal(string line, string type, string name, string literal)
    {
        var declaration = Assert.Single(ParameterParser.Parse(line, "test.dib", 1));

        Assert.Equal((type, name, literal), (declaration.Type, declaration.Name, declaration.Literal));
    }

    [Theory]
    [InlineData("int epochs = 10;   // full: 30", "30")]
    [InlineData("int epochs = 10;   // passes over the training set; full: 30 (as in the article)", "30")]
    [InlineData("string data = \"sample\"; // full: \"cifar10\"", "\"cifar10\"")]
    [InlineData("double rate = 0.1; // full:1e-3", "1e-3")]
    [InlineData("int epochs = 10;   // carefully: 30", null)]
    [InlineData("int epochs = 10;", null)]
    public void A_value_for_the_full_profile_is_noted_behind(string line, string? literal)
    {
        var declaration = Assert.Single(ParameterParser.Parse(line, "test.dib", 1));

        Assert.Equal(literal, declaration.ProfileLiterals.GetValueOrDefault("full"));
    }

    [Fact]
    public void Comments_and_blank_lines_are_passed_over() =>
        Assert.Equal(["a", "b"], ParameterParser.Parse("// two\nint a = 1;\n\n  // more\nint b = 2;", "test.dib", 1).Select(p => p.Name));

    [Theory]
    [InlineData("var epochs = 10;")]
    [InlineData("int epochs = Compute();")]
    [InlineData("int epochs = 10")]
    [InlineData("int epochs = 10; int more = 1;")]
    [InlineData("int epochs = 3000000000;")]
    [InlineData("int epochs = 1.5;")]
    [InlineData("int epochs = 10;   // full: many")]
    [InlineData("int epochs = 10;   // full: 1.5")]
    [InlineData("float rate = 0.5;")]
    [InlineData("string data = \"open;")]
    [InlineData("Lesson.Begin();")]
    public void Anything_else_is_refused_with_its_place(string line)
    {
        var exception = Assert.Throws<NotebookFormatException>(() => ParameterParser.Parse("int ok = 1;\n" + line, "05.dib", 3));

        Assert.Equal(
            $"05.dib: cell 3, line 2: '{line}' is not a parameter; write one such as 'int epochs = 10;   // full: 30', "
                + "with a literal value.",
            exception.Message);
    }
}
