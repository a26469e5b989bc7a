using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

/// <summary>What a compiler warns of is no fault, and does not look like one.</summary>
public sealed class WarningOutputTests
{
    private const string Warning = "(1,12): warning CS8602: Dereference of a possibly null reference.";

    [Theory]
    [InlineData(Warning)]
    [InlineData("/folder (1)/loaded.csx(4,1): warning CS0612: 'Oo()' is obsolete")]
    [InlineData("warning CS1701: Assuming assembly reference 'A' matches 'B'")]
    [InlineData("(2,5): warning FS0020: The result of this expression is implicitly ignored.")]
    public void A_compilers_warning_has_a_look_of_its_own(string line) =>
        Assert.Equal(Blocks(("warning", line)), MarkupOf($"\n{line}\n\n"));

    [Theory]
    [InlineData("(1,1): error CS0103: The name 'x' does not exist")]
    [InlineData("a warning CS8602: in the middle of a line")]
    [InlineData("warning: the learning rate is high")]
    public void What_is_none_looks_as_text_on_standard_error_does(string line) =>
        Assert.Equal(Blocks(("stderr", line)), MarkupOf(line + "\n"));

    [Fact]
    public void Of_warnings_between_other_lines_each_keeps_its_look_and_place() => Assert.Equal(
        Blocks(("stderr", "before"), ("warning", $"{Warning}\n{Warning}"), ("stderr", "after\n\nand more")),
        MarkupOf($"before\n{Warning}\n\n{Warning}\n\nafter\n\nand more\n"));

    [Fact]
    public void On_standard_output_it_is_text() => Assert.Contains(
        $"<pre class=\"stream stdout\">{Warning}</pre>",
        Page.MainOf(Page.Code("1", new StreamOutput("stdout", Warning))),
        StringComparison.Ordinal);

    [Fact]
    public void It_is_escaped() =>
        Assert.DoesNotContain("<b>", MarkupOf("(1,1): warning CS1030: #warning: '<b>'"), StringComparison.Ordinal);

    private static string MarkupOf(string text)
    {
        var html = Page.MainOf(Page.Code("1", new StreamOutput("stderr", text)));
        var start = html.IndexOf("<pre class=\"stream", StringComparison.Ordinal);
        return html[start..(html.LastIndexOf("</pre>", StringComparison.Ordinal) + 6)];
    }

    private static string Blocks(params (string Kind, string Text)[] blocks) => string.Join(
        '\n',
        blocks.Select(block =>
            $"<pre class=\"stream {block.Kind}\">{block.Text.Replace("'", "&#39;", StringComparison.Ordinal)}</pre>"));
}
