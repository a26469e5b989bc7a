using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

public sealed class PythonParametersTests
{
    [Theory]
    [InlineData("epochs = 10", "int", "10")]
    [InlineData("rate=1e-3  # the step", "float", "1e-3")]
    [InlineData("rate: float = 1", "float", "1")]
    [InlineData("quick = True", "bool", "True")]
    [InlineData("name: str = 'it\\'s # here'  # a name", "str", "'it\\'s # here'")]
    [InlineData("name = \"\"", "str", "\"\"")]
    public void A_line_declares_a_parameter(string line, string type, string literal)
    {
        var declaration = Assert.Single(ParameterParser.Parse($"# a comment\n\n{line}", "a.ipynb", 1, "python"));

        Assert.Equal((type, literal), (declaration.Type, declaration.Literal));
    }

    [Theory]
    [InlineData("epochs = compute()")]
    [InlineData("epochs == 10")]
    [InlineData("epochs = 10 + 1")]
    [InlineData("epochs: int = 1.5")]
    [InlineData("epochs = 10  # full: many")]
    [InlineData("name = \"\"\"long\"\"\"")]
    [InlineData("import os")]
    public void Any_other_line_is_refused(string line)
    {
        var exception = Assert.Throws<NotebookFormatException>(() => ParameterParser.Parse(line, "a.ipynb", 3, "python"));

        Assert.Contains("cell 3, line 1", exception.Message, StringComparison.Ordinal);
        Assert.Contains("write one such as 'epochs = 10   # full: 30'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("epochs = 1", "30", "epochs = 30")]
    [InlineData("epochs = 1.5", "2", "epochs = 2.0")]
    [InlineData("epochs = 1.5", "1e300", "epochs = 1E+300")]
    [InlineData("epochs = False", "true", "epochs = True")]
    [InlineData("epochs = ''", "a \"b\"\\\n\u0001", "epochs = \"a \\\"b\\\"\\\\\\n\\u0001\"")]
    public void A_value_is_injected_as_a_literal(string declaration, string value, string expected)
    {
        var cell = NotebookParameters.Inject(Document(declaration), "a.ipynb", Choice(value)).Cells[1];

        Assert.Equal($"# --param: values for this run, in place of those above.\n{expected}", cell.Source);
        Assert.Equal(("python", "injected-parameters"), (cell.Language, Assert.Single(cell.Tags)));
    }

    [Fact]
    public void A_value_of_another_type_is_refused()
    {
        var exception = Assert.Throws<ParameterException>(
            () => NotebookParameters.Inject(Document("epochs = 1"), "a.ipynb", Choice("1.5")));

        Assert.Equal("The parameter 'epochs' of a.ipynb is of type int, which '1.5' is not.", exception.Message);
    }

    [Fact]
    public void The_full_profile_takes_the_noted_value()
    {
        var choice = new ParameterChoice(new Dictionary<string, string>(), ParameterProfile.Full);

        Assert.EndsWith(
            "\nepochs = 30",
            NotebookParameters.Inject(Document("epochs = 1  # full: 30"), "a.ipynb", choice).Cells[1].Source,
            StringComparison.Ordinal);
    }

    private static ParameterChoice Choice(string value) => new(new Dictionary<string, string> { ["epochs"] = value });

    private static NotebookDocument Document(string source) => new()
    {
        Format = NotebookFormat.Ipynb,
        DefaultLanguage = "python",
        Cells = [new NotebookCell { Kind = CellKind.Code, Language = "python", Source = source, Tags = ["parameters"] }],
    };
}
