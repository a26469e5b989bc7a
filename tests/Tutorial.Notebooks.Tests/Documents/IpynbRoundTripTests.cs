using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

public sealed class IpynbRoundTripTests
{
    [Theory]
    [InlineData("written-by-jupyter.ipynb")]
    [InlineData("written-by-vscode.ipynb")]
    public void Writing_what_was_read_changes_no_byte(string name)
    {
        var text = Fixture.Text(name);

        Assert.Equal(text, NotebookFile.ToText(Parsed.Ipynb(text)));
    }

    [Fact]
    public void A_notebook_converted_from_dib_is_stable_after_one_writing()
    {
        var once = NotebookFile.ToText(Parsed.Dib(Fixture.Text("all-kinds-of-cells.dib")).To(NotebookFormat.Ipynb));

        Assert.Equal(once, NotebookFile.ToText(Parsed.Ipynb(once)));
    }

    [Fact]
    public void Outputs_are_read_with_their_lines_joined()
    {
        var outputs = Parsed.Ipynb(Fixture.Text("written-by-jupyter.ipynb")).Cells[1].Outputs;

        Assert.Equal("10%\r20%\rdone\nline two\n", Assert.IsType<StreamOutput>(outputs[0]).Text);
        Assert.Equal("<svg>\n</svg>", Assert.IsType<DisplayOutput>(outputs[3]).Text("image/svg+xml"));
        Assert.Equal(1, Assert.IsType<ResultOutput>(outputs[4]).ExecutionCount);
    }

    [Fact]
    public void An_error_output_keeps_its_traceback()
    {
        var outputs = Parsed.Ipynb(Fixture.Text("written-by-jupyter.ipynb")).Cells[2].Outputs;

        var error = Assert.IsType<ErrorOutput>(Assert.Single(outputs));
        Assert.Equal(["\u001b[0;31m---\u001b[0m", "ZeroDivisionError: \"quoted\" \\ back\tslash"], error.Traceback);
    }

    [Fact]
    public void The_language_of_a_cell_comes_from_metadata_or_from_its_first_line()
    {
        var cells = Parsed.Ipynb(Fixture.Text("written-by-vscode.ipynb")).Cells;

        Assert.Equal(["markdown", "csharp", "html", "html"], cells.Select(cell => cell.Language));
        Assert.Equal("<i>only a language line here</i>", cells[3].Source);
    }

    [Fact]
    public void A_python_notebook_keeps_lines_that_look_like_dotnet_directives()
    {
        const string Text = """
            {"cells":[{"cell_type":"code","metadata":{},"source":"#!html\nx"}],
             "metadata":{"kernelspec":{"language":"python","name":"python3"}},"nbformat":4,"nbformat_minor":4}
            """;

        var cell = Parsed.Ipynb(Text).Cells[0];

        Assert.Equal(("python", "#!html\nx"), (cell.Language, cell.Source));
    }

    [Fact]
    public void Changed_tags_stand_in_the_metadata_in_their_old_place()
    {
        var document = Parsed.Ipynb(Fixture.Text("written-by-jupyter.ipynb"));

        var tagged = document with { Cells = [.. document.Cells.Select(cell => cell with { Tags = [.. cell.Tags, "slow"] })] };
        var read = Parsed.Ipynb(NotebookFile.ToText(tagged));

        Assert.Equal(["parameters", "slow"], read.Cells[1].Tags);
        Assert.Equal(["collapsed", "execution", "jupyter", "tags"], read.Cells[1].Metadata.Select(key => key.Key));
        Assert.Equal(["slow"], read.Cells[4].Tags);
    }
}
