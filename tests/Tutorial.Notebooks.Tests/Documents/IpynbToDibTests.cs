using CsCheck;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

/// <summary>A <c>.dib</c> holds less than an <c>.ipynb</c>: what it cannot hold is refused, never changed on the quiet.</summary>
public sealed class IpynbToDibTests
{
    [Fact]
    public void Every_cell_of_any_ipynb_is_in_the_dib_or_the_notebook_is_refused() => AnyNotebook.Json.Sample(json =>
    {
        var document = Parsed.Ipynb(json.ToJsonString());
        string? dib = null;
        if (NotebookContentTests.Refusal(() => dib = NotebookFile.ToText(document.To(NotebookFormat.Dib))) is { } refusal)
        {
            Assert.DoesNotContain('\n', refusal.Message);
            return;
        }

        Assert.Equal(Essence(document), Essence(Parsed.Dib(dib!)));
    }, iter: 1000);

    [Theory]
    [InlineData(
        "csharp",
        "1\\n#!html\\n<b>",
        "",
        "Cell 1 has the line '#!html', which in a .dib would open a cell; split the cell there first.")]
    [InlineData(
        "csharp",
        "// tags: slow\\n1",
        "",
        "Cell 1 begins with '// tags: slow', which in a .dib would be its tags; tag the cell or move the line first.")]
    [InlineData("csharp", "1", " slow", "Cell 1 has the tag ' slow', which a .dib cannot hold; rename the tag first.")]
    [InlineData("csharp", "1", "", "Cell 1 has the tag '', which a .dib cannot hold; rename the tag first.", true)]
    [InlineData("csharp", "1", "a\\nb", "Cell 1 has the tag 'a\\nb', which a .dib cannot hold; rename the tag first.")]
    [InlineData("two\\nlines", "1", "", "Cell 1 is in the language 'two\\nlines', which no line of a .dib can name.")]
    [InlineData("meta", "1", "", "Cell 1 is in the language 'meta', which no line of a .dib can name.")]
    public void What_would_be_read_as_something_else_is_refused(
        string language,
        string source,
        string tag,
        string message,
        bool isTagged = false)
    {
        var tags = tag.Length > 0 || isTagged ? $"\"{tag}\"" : "";
        var text = $$$"""
            {"cells":[{"cell_type":"code","source":"{{{source}}}",
             "metadata":{"polyglot_notebook":{"kernelName":"{{{language}}}"},"tags":[{{{tags}}}]}}],
             "metadata":{},"nbformat":4,"nbformat_minor":4}
            """;

        var exception = Assert.Throws<NotebookFormatException>(() => Parsed.Ipynb(text).To(NotebookFormat.Dib));

        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public void A_language_that_the_notebook_does_not_list_is_listed_in_the_dib()
    {
        const string Text = """
            {"cells":[{"cell_type":"code","metadata":{"polyglot_notebook":{"kernelName":"snek"}},"source":"print(1)"}],
             "metadata":{"kernelspec":{"name":".net-csharp","language":"C#"},"polyglot_notebook":{"kernelInfo":7}},
             "nbformat":4,"nbformat_minor":4}
            """;

        var back = Parsed.Dib(NotebookFile.ToText(Parsed.Ipynb(Text).To(NotebookFormat.Dib)));

        Assert.Equal(("csharp", "snek", "print(1)"), (back.DefaultLanguage, back.Cells[0].Language, back.Cells[0].Source));
    }

    /// <summary>Blank lines around a source are layout in a <c>.dib</c>, and a code cell in Markdown is Markdown there.</summary>
    private static IEnumerable<(string Language, string Source, string Tags)> Essence(NotebookDocument document) =>
        document.Cells.Select(cell =>
            (cell.Language, cell.Source.Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n'), string.Join(",", cell.Tags)));
}
