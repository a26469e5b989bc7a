using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

public sealed class NotebookComparerTests
{
    /// <summary>Two pixels, black and white, as PNG, and the same with the second one grey (written by Python's zlib).</summary>
    private const string BlackWhite = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGNg+A8AAQIBAEK+vGgAAAAASUVORK5CYII=";
    private const string BlackGrey = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGNgaAAAAIMAgYfP7KQAAAAASUVORK5CYII=";
    private const string OnePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

    [Fact]
    public void A_notebook_is_equal_to_itself() => Assert.All(LessonFiles.Names, name =>
        Assert.Empty(NotebookComparer.Compare(LessonFiles.Executed(name), LessonFiles.Executed(name), new ComparisonOptions())));

    [Fact]
    public void A_difference_says_which_cell_which_output_and_what()
    {
        var difference = Assert.Single(Differences([Page.Print("a\nb 1.5\n")], [Page.Print("a\nb 2.5\n")]));

        Assert.Equal(
            "cell 2, 'Run();', stdout, text, line 2: 1.5 became 2.5, a relative difference of 6.7e-1\n  expected  b 1.5\n  actual    b 2.5",
            difference.ToString());
    }

    [Fact]
    public void How_streams_are_cut_and_mixed_does_not_matter() => Assert.Empty(Differences(
        [Page.Print("one\n"), new StreamOutput(StreamOutput.StandardError, "!"), Page.Print("two\n")],
        [new StreamOutput(StreamOutput.StandardError, "!"), Page.Print("one\ntwo\n")]));

    [Fact]
    public void Standard_error_counts() =>
        Assert.Single(
            Differences([], [new StreamOutput(StreamOutput.StandardError, "warning")]),
            difference => difference.Reason == "text is new");

    [Fact]
    public void A_missing_display_is_a_difference() =>
        Assert.Single(
            Differences([Page.Display("text/plain", "1")], []),
            difference => difference is { Place: "display 1", Reason: "text/plain is missing" });

    [Fact]
    public void An_output_of_another_kind_is_a_difference() => Assert.Single(
        Differences([Page.Display("text/plain", "1")], [Page.Display("image/png", OnePixel)]),
        difference => difference.Reason == "the outputs are others: text/plain was expected, and display 1 is image/png");

    [Fact]
    public void An_error_that_is_expected_has_to_stay_the_same() => Assert.Single(
        Differences([new ErrorOutput("E", "a", ["x"])], [new ErrorOutput("E", "b", ["x"])]), difference => difference.Actual == "E: b");

    [Fact]
    public void The_outputs_of_a_volatile_cell_do_not_count()
    {
        var cells = new[] { Page.Code("1", Page.Print("x")), Page.Code("1", Page.Print("y")) }
            .Select(cell => cell with { Tags = ["volatile"] }).ToArray();

        Assert.Empty(NotebookComparer.Compare(Of(cells[0]), Of(cells[1]), new ComparisonOptions()));
    }

    [Fact]
    public void The_outputs_of_a_cell_that_was_not_run_do_not_count() => Assert.Empty(
        NotebookComparer.Compare(Of(Page.Code("1", Page.Print("x"))), Of(Page.Code("1")), new ComparisonOptions(), index => index != 0));

    [Theory]
    [InlineData("a();\nb();", "a();\nc();", "the cell is not the expected notebook's; run that anew")]
    [InlineData("a();", null, "the notebook ends before cell 1 of the expected one; run that anew")]
    [InlineData(null, "a();", "the expected notebook ends before this cell; run it anew")]
    public void A_notebook_that_was_changed_since_it_was_executed_is_a_difference(string? before, string? now, string reason)
    {
        var (expected, actual) = (before is null ? Of() : Of(Page.Code(before)), now is null ? Of() : Of(Page.Code(now)));

        Assert.Equal(reason, Assert.Single(NotebookComparer.Compare(expected, actual, new ComparisonOptions())).Reason);
    }

    [Theory]
    [InlineData(BlackWhite, BlackWhite, null)]
    // 127 in three of eight channels.
    [InlineData(BlackWhite, BlackGrey, "the pictures differ by 47.6 of 255 on average, where 1 is allowed")]
    [InlineData(BlackWhite, OnePixel, "the picture has 1×1 pixels instead of 2×1")]
    [InlineData(BlackWhite, "AAAA", "the files differ, and one of them cannot be read as a picture")]
    public void Pictures_are_compared_by_size_and_mean_difference(string expected, string actual, string? reason)
    {
        var outputs = new[] { expected, actual }.Select(png => Page.Display("image/png", png)).ToArray();

        Assert.Equal(reason, Differences([outputs[0]], [outputs[1]]).SingleOrDefault()?.Reason);
    }

    [Fact]
    public void Pictures_within_html_are_compared_as_pictures()
    {
        var outputs = new[] { BlackWhite, BlackGrey }
            .Select(png => Page.Display("text/html", $"<p>x</p><img src=\"data:image/png;base64,{png}\">")).ToArray();

        var difference = Assert.Single(Differences([outputs[0]], [outputs[1]]));

        Assert.Equal("display 1, text/html, picture", difference.Place);
    }

    [Fact]
    public void A_picture_of_slightly_other_pixels_is_the_same_picture()
    {
        var outputs = new[] { BlackWhite, BlackGrey }.Select(png => Page.Display("image/png", png)).ToArray();

        Assert.Empty(NotebookComparer.Compare(
            Of(Page.Code("1", outputs[0])), Of(Page.Code("1", outputs[1])), new ComparisonOptions { PictureTolerance = 60 }));
    }

    [Theory]
    [InlineData("<b id=a1>x</b>", "<b  id='b2'>x</b>")]
    [InlineData("<svg><g id=\"g7\"/><use href=\"#g7\"/></svg>", "<svg><g id=\"g8\"/><use href=\"#g8\"/></svg>")]
    [InlineData("<p class=c title=t>1.0000001</p>", "<p title=\"t\" class=\"c\">1.0</p>")]
    [InlineData("<line x1=\"12.5\"/>", "<line x1=\"12.501\"/>")]
    public void Ids_and_the_spelling_of_html_do_not_matter(string expected, string actual) =>
        Assert.Empty(Differences([Page.Display("text/html", expected)], [Page.Display("text/html", actual)]));

    [Theory]
    [InlineData("<b>x</b>", "<i>x</i>")]
    [InlineData("<b>x</b>", "<b>y</b>")]
    [InlineData("<b class=a>x</b>", "<b class=b>x</b>")]
    [InlineData("<table><tr><td>1.5<td>2.5</table>", "<table><tr><td>1.5<td>3.5</table>")]
    public void What_html_shows_matters(string expected, string actual) =>
        Assert.Single(Differences([Page.Display("text/html", expected)], [Page.Display("text/html", actual)]));

    [Fact]
    public void A_drawing_that_is_an_image_is_compared_by_its_elements()
    {
        Assert.Empty(Differences([Drawing("<line x1=\"12.5\"/>")], [Drawing("<line  x1='12.501'/>")]));

        var difference = Assert.Single(Differences([Drawing("<text>12 é</text>")], [Drawing("<text>13 é</text>")]));
        Assert.Equal("display 1, image/svg+xml, line 3", difference.Place);
        Assert.StartsWith("12 became 13", difference.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_a_drawings_place_matters() =>
        Assert.Equal(
            "display 1, text/html, line 1",
            Assert.Single(Differences([Drawing("<g/>", "a dog")], [Drawing("<g/>", "a cat")])).Place);

    [Fact]
    public void Charts_are_compared_by_their_data()
    {
        var difference = Assert.Single(Differences([Chart(1.5, 2.5)], [Chart(1.50001, 2.6)]));

        Assert.Equal("display 1, chart, data[0].y[1]", difference.Place);
        Assert.StartsWith("2.5 became 2.6", difference.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Charts_of_the_same_data_are_the_same() => Assert.Empty(Differences([Chart(1.5, 2.5)], [Chart(1.50001, 2.50001)]));

    [Fact]
    public void Numbers_of_a_figure_that_are_kept_as_bytes_are_compared_as_numbers()
    {
        var difference = Assert.Single(Differences([Figure(1.5, 2.5)], [Figure(1.5, 3.5)]));

        Assert.Equal("display 1, application/vnd.plotly.v1+json, data[0].y[1]", difference.Place);
    }

    private static CellOutput Drawing(string elements, string alternative = "") => Page.Display(
        "text/html",
        $"<img alt=\"{alternative}\" src=\"data:image/svg+xml;base64,"
            + $"{Convert.ToBase64String(Encoding.UTF8.GetBytes($"<svg>{elements}</svg>"))}\"/>");

    private static CellOutput Chart(params double[] values) => Page.Display("text/html", $$"""
        <div data-tutorial-chart><script type="{{ChartFigure.MimeType}}">
        {"data":[{"type":"scatter","y":[{{List(values)}}]}],"layout":{} }
        </script></div>
        <script>(function () { })();</script>
        """);

    private static string List(double[] values) => string.Join(',', values.Select(value => value.ToString(CultureInfo.InvariantCulture)));

    private static DisplayOutput Figure(params double[] values)
    {
        var bytes = Convert.ToBase64String([.. values.SelectMany(BitConverter.GetBytes)]);
        return new DisplayOutput(
            new JsonObject
            {
                [ChartFigure.MimeType] = new JsonObject
                {
                    ["data"] = new JsonArray(new JsonObject { ["y"] = new JsonObject { ["dtype"] = "f8", ["bdata"] = bytes } }),
                },
            },
            []);
    }

    private static IReadOnlyList<NotebookDifference> Differences(CellOutput[] expected, CellOutput[] actual) => NotebookComparer.Compare(
        Of(Page.Markdown("# T"), Page.Code("\nRun();", expected)),
        Of(Page.Markdown("# T"), Page.Code("\nRun();", actual)),
        new ComparisonOptions());

    private static NotebookDocument Of(params NotebookCell[] cells) => new() { Format = NotebookFormat.Ipynb, Cells = cells };
}
