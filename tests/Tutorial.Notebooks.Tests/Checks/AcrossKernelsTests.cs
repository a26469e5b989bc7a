using System.Text.Json.Nodes;

namespace Tutorial.Notebooks.Tests;

public sealed class AcrossKernelsTests
{
    private const string OnePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";
    private const string Chart = """<div></div><script type="application/vnd.plotly.v1+json">{"data":[{"type":"scatter","y":[1.5]}],"layout":{}}</script>""";

    [Fact]
    public void Plain_text_that_one_kernel_adds_to_markup_does_not_count() =>
        Assert.Empty(Differences([], [Page.Display("text/html", "<b>1</b>")], [Bundle(("text/html", "<b>1</b>"), ("text/plain", "1"))]));

    [Fact]
    public void Plain_text_that_is_all_there_is_counts() =>
        Assert.Equal("the text differs", Assert.Single(Differences([], [Page.Display("text/plain", "a")], [Page.Display("text/plain", "b")])).Reason);

    [Fact]
    public void Markup_that_one_kernel_shows_as_plain_text_is_a_difference() => Assert.Equal(
        "the outputs are others: text/html was expected, and display 1 is text/plain",
        Assert.Single(Differences([], [Bundle(("text/html", "<b>1</b>"), ("text/plain", "1"))], [Page.Display("text/plain", "1")])).Reason);

    public static TheoryData<CellOutput> OfDotnetInteractive =>
    [
        Page.Display("text/html", "\n<div>\n    <div id='dotnet-interactive-this-cell-$CACHE_BUSTER$' style='display: none'></div>\n<script>probe()</script></div>"),
        new StreamOutput(StreamOutput.StandardError, "\nwarning CS1701: Assuming assembly reference 'A, Version=8.0.0.0' used by 'B' matches identity 'A, Version=10.0.0.0' of 'A', you may need to supply runtime policy\n\n"),
    ];

    [Theory, MemberData(nameof(OfDotnetInteractive))]
    public void What_dotnet_interactive_says_on_its_own_account_does_not_count(CellOutput output)
    {
        Assert.Empty(Differences([], [Page.Print("1")], [output, Page.Print("1")]));
        Assert.Single(NotebookComparer.Compare(Of([], [Page.Print("1")]), Of([], [output, Page.Print("1")]), new ComparisonOptions()));
    }

    [Theory]
    [InlineData("(1,5): warning CS8602: Dereference of a possibly null reference.")]
    [InlineData("warning CS1701: none of the compiler's")]
    public void Other_warnings_count(string text) =>
        Assert.Equal("text is new", Assert.Single(Differences([], [], [new StreamOutput(StreamOutput.StandardError, text)])).Reason);

    [Fact]
    public void Text_counts_in_cells_that_are_not_volatile() =>
        Assert.Single(Differences([], [Page.Display("text/html", Chart)], [Page.Display("text/html", Chart.Replace("1.5", "2.5", StringComparison.Ordinal))]));

    [Fact]
    public void What_a_volatile_cell_says_does_not_count() => Assert.Empty(Differences(
        [CellTags.Volatile],
        [Page.Print("12 s"), Page.Display("text/html", Chart), Page.Display("image/png", OnePixel)],
        [Page.Print("one\ntwo"), Page.Display("text/html", Chart.Replace("1.5", "2.5,3", StringComparison.Ordinal)), Page.Display("image/png", "AAAA")]));

    [Fact]
    public void How_many_pictures_a_volatile_gallery_has_does_not_count() => Assert.Empty(Differences(
        [CellTags.Volatile], [Page.Display("text/html", Picture + "<b>a</b>" + Picture)], [Page.Display("text/html", "<p>b</p>" + Picture)]));

    public static TheoryData<string, string, string> OtherKinds => new()
    {
        { Chart, "<table></table>", "the outputs are others: display 1, chart and text/html, was expected, and display 1 is text/html" },
        { Picture, "<table></table>", "the outputs are others: display 1, text/html and text/html, picture, was expected, and display 1 is text/html" },
        { "<p>a</p>", "", "text/html is missing" },
        { "", "<p>a</p>", "text/html is new" },
    };

    [Theory, MemberData(nameof(OtherKinds))]
    public void What_a_volatile_cell_shows_has_to_be_of_the_same_kind(string expected, string actual, string reason)
    {
        var difference = Assert.Single(Differences([CellTags.Volatile], Displays(expected), Displays(actual)));

        Assert.Equal("display 1", difference.Place);
        Assert.Equal(reason, difference.Reason);
    }

    [Fact]
    public void An_error_in_place_of_a_chart_is_a_difference_in_a_volatile_cell_too() => Assert.Equal(
        "the outputs are others: display 1, chart and text/html, was expected, and display 1 is error",
        Assert.Single(Differences([CellTags.Volatile], [Page.Display("text/html", Chart)], [new ErrorOutput("E", "a", ["x"])])).Reason);

    private static string Picture => $"<img src=\"data:image/png;base64,{OnePixel}\">";

    private static CellOutput[] Displays(string html) => html.Length == 0 ? [] : [Page.Display("text/html", html)];

    private static DisplayOutput Bundle(params (string MimeType, string Text)[] representations) =>
        new(new JsonObject(representations.Select(one => KeyValuePair.Create(one.MimeType, (JsonNode?)one.Text))), []);

    private static IReadOnlyList<NotebookDifference> Differences(string[] tags, CellOutput[] expected, CellOutput[] actual) =>
        NotebookComparer.Compare(Of(tags, expected), Of(tags, actual), new ComparisonOptions { IsAcrossKernels = true });

    private static NotebookDocument Of(string[] tags, CellOutput[] outputs) =>
        new() { Format = NotebookFormat.Ipynb, Cells = [Page.Code("Run();", outputs) with { Tags = tags }] };
}
