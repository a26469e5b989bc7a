using System.Text.Json.Nodes;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

public sealed class TimeLimitsTests
{
    [Theory]
    [InlineData("// timeout: 30\n1", "csharp", 30)]
    [InlineData("\n//timeout:5m\n1", "csharp", 300)]
    [InlineData("# timeout: 1.5h", "python", 5400)]
    [InlineData("<!-- timeout: 2s -->\n<b>", "html", 2)]
    public void A_first_line_limits_its_cell(string source, string language, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), TimeLimits.OfCell(Cell(source, language), "a.dib", 1));

    [Theory]
    [InlineData("1\n// timeout: 30")]
    [InlineData("// the timeout: 30\n1")]
    [InlineData("var timeout = 30;")]
    [InlineData("//")]
    public void Any_other_line_does_not(string source) => Assert.Null(TimeLimits.OfCell(Cell(source), "a.dib", 1));

    [Fact]
    public void The_metadata_of_a_cell_limits_it()
    {
        var cell = Cell("1") with { Metadata = JsonNode.Parse("""{"tutorial":{"timeout":2.5}}""")!.AsObject() };

        Assert.Equal(TimeSpan.FromSeconds(2.5), TimeLimits.OfCell(cell, "a.ipynb", 1));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("60d")]
    [InlineData("10000h")]
    [InlineData("")]
    public void What_is_no_duration_is_refused_with_its_place(string limit)
    {
        var exception = Assert.Throws<NotebookFormatException>(() => TimeLimits.OfCell(Cell($"// timeout: {limit}\n1"), "a.dib", 7));

        Assert.Contains("cell 7", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"'{limit}'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_metadata_of_a_notebook_limits_it_in_either_format()
    {
        var dib = Parsed.Dib("#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\"},\"tutorial\":{\"timeout\":\"5m\","
            + "\"cell_timeout\":30}}\n\n#!csharp\n\n1\n");
        var expected = new TimeLimits(TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(30));

        Assert.Equal(expected, TimeLimits.Of(dib, "a.dib"));
        Assert.Equal(expected, TimeLimits.Of(dib.To(NotebookFormat.Ipynb), "a.ipynb"));
        Assert.Equal(expected, TimeLimits.Of(dib.To(NotebookFormat.Ipynb).To(NotebookFormat.Dib), "a.dib"));
    }

    [Theory]
    [InlineData(0.005, "0.005 s")]
    [InlineData(90, "90 s")]
    [InlineData(300, "5 min")]
    [InlineData(7200, "2 h")]
    [InlineData(5400, "1.5 h")]
    public void A_duration_is_told_in_the_unit_that_fits(double seconds, string expected) =>
        Assert.Equal(expected, Duration.Describe(TimeSpan.FromSeconds(seconds)));

    private static NotebookCell Cell(string source, string language = "csharp") =>
        new() { Kind = CellKind.Code, Language = language, Source = source };
}
