using CsCheck;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

public sealed class NotebookConversionTests
{
    private static readonly Gen<string> Line = Gen.OneOf(
        Gen.String,
        Gen.OneOf(
            "var x = 1;", "// tags without a colon", "#!time", "#!csharp ", "", "  ", "é 🐆 \u2028 \t", "\"quoted\\\"", "<!-- tags -->"))
        .Select(line => line.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal))
        .Where(line => CellLanguages.OpenedBy(line, null) is null);

    private static readonly Gen<string> Source = Line.Array[0, 5].Select(lines => string.Join("\n", lines).Trim('\n'));

    private static readonly Gen<IReadOnlyList<string>> Tags =
        Gen.OneOf("parameters", "slow", "hide-input", "raises-exception").ArrayUnique[0, 3].Select(tags => (IReadOnlyList<string>)tags);

    private static readonly Gen<NotebookCell> Cell =
        from language in Gen.OneOf("csharp", "markdown", "html", "fsharp", "mermaid", "pwsh", "sql")
        from source in Source.Where(source => TagsLine.Read(source.Split('\n')[0], language) is null)
        from tags in Tags
        select new NotebookCell
        {
            Kind = language == "markdown" ? CellKind.Markdown : CellKind.Code,
            Language = language,
            Source = source,
            Tags = tags,
        };

    private static readonly Gen<NotebookDocument> Document =
        from language in Gen.OneOf("csharp", "fsharp")
        from cells in Cell.Array[0, 6]
        select new NotebookDocument
        {
            Format = NotebookFormat.Dib,
            DefaultLanguage = language,
            Metadata = System.Text.Json.Nodes.JsonNode.Parse(
                $$$"""
                {"kernelInfo":{"defaultKernelName":"{{{language}}}","items":[{"aliases":[],"name":"{{{language}}}"}]}}
                """)!.AsObject(),
            Cells = cells,
        };

    [Fact]
    public void From_dib_to_ipynb_and_back_is_the_same_text() => Document.Sample(document =>
    {
        var dib = NotebookFile.ToText(document);

        var ipynb = NotebookFile.ToText(Parsed.Dib(dib).To(NotebookFormat.Ipynb));
        var back = NotebookFile.ToText(Parsed.Ipynb(ipynb).To(NotebookFormat.Dib));

        Assert.Equal(dib, back);
    }, iter: 1000);

    [Fact]
    public void From_dib_to_ipynb_keeps_every_cell() => Document.Sample(document =>
    {
        var ipynb = NotebookFile.ToText(document.To(NotebookFormat.Ipynb));

        Assert.Equal(document.Essence(), Parsed.Ipynb(ipynb).Essence());
    }, iter: 1000);

    [Fact]
    public void Any_dib_text_is_written_as_it_was_read() => Gen.Select(Line, Gen.OneOf("#!csharp", "#!md", "// tags: a, b", ""))
        .Array[0, 12]
        .Select(lines => string.Join("\n", lines.SelectMany(pair => new[] { pair.Item1, pair.Item2 })))
        .Where(text => !text.TrimStart('\n').StartsWith("#!meta", StringComparison.Ordinal))
        .Sample(text => Assert.Equal(text.TrimStart('\uFEFF'), NotebookFile.ToText(Parsed.Dib(text))), iter: 1000);

    [Fact]
    public void A_converted_notebook_has_the_metadata_that_polyglot_notebooks_writes()
    {
        var ipynb = Parsed.Dib("#!csharp\n\n1\n\n#!html\n\n<b>\n").To(NotebookFormat.Ipynb);

        Assert.Equal(".net-csharp", ipynb.Metadata["kernelspec"]!["name"]!.GetValue<string>());
        Assert.Equal("polyglot-notebook", ipynb.Metadata["language_info"]!["name"]!.GetValue<string>());
        Assert.Equal("csharp", ipynb.Metadata["polyglot_notebook"]!["kernelInfo"]!["defaultKernelName"]!.GetValue<string>());
        Assert.Equal("html", ipynb.Cells[1].Metadata["polyglot_notebook"]!["kernelName"]!.GetValue<string>());
        Assert.Equal("html", ipynb.Cells[1].Metadata["dotnet_interactive"]!["language"]!.GetValue<string>());
    }

    [Fact]
    public void This_projects_own_metadata_stands_at_the_top_in_either_format()
    {
        const string Text =
            "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[]},\"tutorial\":{\"timeout\":30}}\n\n#!csharp\n\n1\n";

        var ipynb = Parsed.Dib(Text).To(NotebookFormat.Ipynb);

        Assert.Equal("""{"timeout":30}""", ipynb.Metadata["tutorial"]!.ToJsonString());
        Assert.Equal(Text, NotebookFile.ToText(Parsed.Ipynb(NotebookFile.ToText(ipynb)).To(NotebookFormat.Dib)));
    }

    [Fact]
    public void A_cell_in_another_language_has_its_language_line_in_the_ipynb()
    {
        var text = NotebookFile.ToText(Parsed.Dib("#!html\n\n<b>\n").To(NotebookFormat.Ipynb));

        Assert.Contains("\"#!html\\n\",\n    \"<b>\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_the_same_every_time_and_stay_when_a_cell_is_inserted()
    {
        var before = Parsed.Dib("#!csharp\n\n1\n\n#!csharp\n\n1\n").To(NotebookFormat.Ipynb);
        var after = Parsed.Dib("#!markdown\n\nnew\n\n#!csharp\n\n1\n\n#!csharp\n\n1\n").To(NotebookFormat.Ipynb);

        Assert.Equal(before.Cells.Select(cell => cell.Id), after.Cells.Skip(1).Select(cell => cell.Id));
        Assert.Equal(2, before.Cells.Select(cell => cell.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("raw", "text", "", "Cell 1 is a raw cell, which a .dib cannot hold; make it Markdown or code first.")]
    [InlineData(
        "markdown",
        "#!html",
        "",
        "Cell 1 has the line '#!html' in its Markdown, which in a .dib would open a cell; indent the line first.")]
    [InlineData("code", "1", "a,b", "Cell 1 has the tag 'a,b', and a .dib separates tags by commas; rename the tag first.")]
    public void What_a_dib_cannot_hold_is_refused(string kind, string source, string tag, string message)
    {
        var text = $$$"""
            {"cells":[{"cell_type":"{{{kind}}}","metadata":{"tags":["{{{tag}}}"]},"source":"{{{source}}}"}],
             "metadata":{},"nbformat":4,"nbformat_minor":4}
            """;

        var exception = Assert.Throws<NotebookFormatException>(() => Parsed.Ipynb(text).To(NotebookFormat.Dib));

        Assert.Equal(message, exception.Message);
    }
}
