using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

public sealed class NotebookParametersTests
{
    private const string Notebook = """
        #!markdown

        # Lesson

        #!csharp

        // tags: parameters
        int epochs = 10;   // full: 30
        double rate = 0.001;
        string data = "sample";   // full: "auto"

        #!csharp

        epochs

        """;

    [Fact]
    public void The_full_profile_sets_what_is_noted_for_it()
    {
        var injected = Inject(profile: ParameterProfile.Full).Cells[2];

        Assert.Equal(
            "// --profile full: values for this run, in place of those above.\nint epochs = 30;\nstring data = \"auto\";", injected.Source);
        Assert.Equal(["injected-parameters"], injected.Tags);
    }

    [Fact]
    public void A_value_given_by_name_wins_over_the_profile()
    {
        var injected = Inject(ParameterProfile.Full, ("epochs", "3"), ("rate", "1E-2")).Cells[2];

        Assert.Equal(
            "// --profile full and --param: values for this run, in place of those above.\n"
            + "int epochs = 3;\ndouble rate = 0.01;\nstring data = \"auto\";",
            injected.Source);
    }

    [Fact]
    public void The_cell_with_the_defaults_is_not_touched() =>
        Assert.Equal(Parsed.Dib(Notebook).Cells[1].Source, Inject(profile: ParameterProfile.Full).Cells[1].Source);

    [Fact]
    public void Without_a_choice_the_notebook_stays_as_it_is() => Assert.Equal(3, Inject().Cells.Count);

    [Fact]
    public void Injecting_again_replaces_the_injected_cell()
    {
        var choice = new ParameterChoice(new Dictionary<string, string> { ["epochs"] = "3" });
        var once = NotebookParameters.Inject(Parsed.Dib(Notebook).To(NotebookFormat.Ipynb), "05.ipynb", choice);

        var twice = NotebookParameters.Inject(
            once,
            "05.ipynb",
            choice with { Values = new Dictionary<string, string> { ["epochs"] = "4" } });

        Assert.Equal(4, twice.Cells.Count);
        Assert.Contains("int epochs = 4;", twice.Cells[2].Source, StringComparison.Ordinal);
        Assert.Equal("injected-parameters", twice.Cells[2].Id);
    }

    [Theory]
    [InlineData("epochs", "many", "The parameter 'epochs' of 05.dib is of type int, which 'many' is not.")]
    [InlineData("epochs", "1.5", "The parameter 'epochs' of 05.dib is of type int, which '1.5' is not.")]
    [InlineData("epochs", "", "The parameter 'epochs' of 05.dib is of type int, which '' is not.")]
    [InlineData("rate", "0,5", "The parameter 'rate' of 05.dib is of type double, which '0,5' is not.")]
    [InlineData("rate", "NaN", "The parameter 'rate' of 05.dib is of type double, which 'NaN' is not.")]
    public void A_value_of_another_type_is_refused(string name, string value, string message)
    {
        var exception = Assert.Throws<ParameterException>(() => Inject(ParameterProfile.Fast, (name, value)));

        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public void A_name_that_no_notebook_declares_is_refused_with_those_that_there_are()
    {
        var choice = new ParameterChoice(new Dictionary<string, string> { ["epoch"] = "3" });

        var exception = Assert.Throws<ParameterException>(() => choice.RequireDeclared(["rate", "epochs", "rate"]));

        Assert.Equal("No selected notebook declares a parameter 'epoch'; they declare epochs, rate.", exception.Message);
    }

    [Fact]
    public void Two_parameters_cells_are_refused()
    {
        var exception = Assert.Throws<NotebookFormatException>(() => NotebookParameters.Of(Parsed.Dib(Notebook + Notebook), "05.dib"));

        Assert.Equal("05.dib: cell 5: a second cell is tagged 'parameters', after cell 2; keep one.", exception.Message);
    }

    [Fact]
    public void A_parameters_cell_in_another_language_is_refused()
    {
        var document = Parsed.Dib("#!fsharp\n\n// tags: parameters\nlet a = 1\n");

        var exception = Assert.Throws<NotebookFormatException>(() => NotebookParameters.Of(document, "05.dib"));

        Assert.Equal("05.dib: cell 1: parameters are understood in C# and Python, and the cell is in fsharp.", exception.Message);
    }

    private static NotebookDocument Inject(string profile = ParameterProfile.Fast, params (string Name, string Value)[] values) =>
        NotebookParameters.Inject(
            Parsed.Dib(Notebook), "05.dib", new ParameterChoice(values.ToDictionary(pair => pair.Name, pair => pair.Value), profile));
}
