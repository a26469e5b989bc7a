using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

/// <summary>Markup that is nested so deeply that reading it with a call a level would end the process.</summary>
public sealed class DeepMarkupTests
{
    private static readonly string Deep = string.Concat(Enumerable.Repeat("<b><div>", 50_000)) + "inmost";

    [Fact]
    public void It_is_shown_as_text() =>
        Assert.Contains("inmost", Page.MainOf(Page.Code("1", Page.Display("text/html", Deep))), StringComparison.Ordinal);

    [Fact]
    public void It_is_compared() => Assert.Equal(
        "the text differs",
        Assert.Single(NotebookComparer.Compare(Of(Deep), Of(Deep + "!"), new ComparisonOptions())).Reason);

    [Fact]
    public void In_prose_it_is_shown_as_text() => Assert.Contains("inmost", Page.MainOf(Page.Markdown(Deep)), StringComparison.Ordinal);

    private static NotebookDocument Of(string html) =>
        new() { Format = NotebookFormat.Ipynb, Cells = [Page.Code("1", Page.Display("text/html", html))] };
}
