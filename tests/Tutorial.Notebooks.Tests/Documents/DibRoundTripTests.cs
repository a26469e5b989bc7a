using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

public sealed class DibRoundTripTests
{
    [Theory]
    [InlineData("all-kinds-of-cells.dib")]
    [InlineData("hand-edited.dib")]
    [InlineData("headerless.dib")]
    public void Writing_what_was_read_changes_no_byte(string name)
    {
        var text = Fixture.Text(name);

        Assert.Equal(text, NotebookFile.ToText(Parsed.Dib(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("#!meta\n\n{}")]
    [InlineData("#!csharp")]
    [InlineData("#!csharp\n\n\n#!csharp\n")]
    [InlineData("#!csharp\n// tags: a")]
    [InlineData("#!csharp\n// tags: ,\n1")]
    [InlineData("  \n#!markdown\n  \n\ttext  \n  ")]
    public void Odd_but_legal_text_comes_back_as_it_was(string text) =>
        Assert.Equal(text, NotebookFile.ToText(Parsed.Dib(text)));

    [Fact]
    public void Cells_carry_kind_language_source_and_tags()
    {
        var cells = Parsed.Dib(Fixture.Text("all-kinds-of-cells.dib")).Essence().Skip(1);

        Assert.Equal(
            [
                (CellKind.Code, "csharp", "int epochs = 10;   // full: 30\nstring name = \"sample\";", "parameters,slow"),
                (CellKind.Code, "html", "<b>bold</b>", "hide-input"),
                (CellKind.Code, "csharp", "#!time\nepochs + 1", ""),
            ],
            cells);
    }

    [Fact]
    public void Aliases_and_kernels_of_the_notebooks_own_open_cells()
    {
        var cells = Parsed.Dib(Fixture.Text("hand-edited.dib")).Essence();

        Assert.Equal(
            [
                (CellKind.Markdown, "markdown", "# Title", ""),
                (CellKind.Code, "csharp", "int a = 1;", "slow,parameters"),
                (CellKind.Code, "pythonkernel", "print(1)", ""),
                (CellKind.Code, "csharp", "", ""),
                (CellKind.Markdown, "markdown", "last, without a line end", ""),
            ],
            cells);
    }

    [Fact]
    public void Text_that_no_line_opens_is_a_cell_in_the_default_language()
    {
        var document = Parsed.Dib(Fixture.Text("headerless.dib"));

        Assert.Equal("Console.WriteLine(\"a cell that no line opens\");", document.Cells[0].Source);
        Assert.Equal("csharp", document.Cells[0].Language);
    }

    [Fact]
    public void Windows_line_ends_become_line_feeds()
    {
        var written = NotebookFile.ToText(Parsed.Dib("#!csharp\r\n\r\n1\r\n"));

        Assert.Equal("#!csharp\n\n1\n", written);
    }

    [Fact]
    public void A_cell_whose_tags_changed_is_laid_out_anew()
    {
        var document = Parsed.Dib("#!csharp\n\n\n1\n\n\n#!csharp\n2\n");

        var changed = document with { Cells = [document.Cells[0] with { Tags = ["slow"] }, document.Cells[1]] };

        Assert.Equal("#!csharp\n\n// tags: slow\n1\n\n#!csharp\n2\n", NotebookFile.ToText(changed));
    }

    [Fact]
    public void A_code_cell_in_another_language_gets_its_language_line_for_the_kernel()
    {
        var document = Parsed.Dib("#!csharp\n\n1\n\n#!html\n\n<b>\n");

        Assert.Equal(["1", "#!html\n<b>"], document.Cells.Select(document.TextForKernel));
    }
}
