using System.Text.Json;
using System.Xml.Linq;
using Plotly.NET;

namespace Tutorial.Tests;

public sealed class ReliabilityDiagramTests
{
    private static readonly Calibration FourRanges = Calibration.Of([0.3, 0.7, 0.7, 0.9], [true, true, false, false], bins: 4);

    [Fact]
    public void A_bar_is_as_high_as_the_share_of_right_answers_and_its_mark_stands_at_their_mean_probability()
    {
        var data = Json(ReliabilityDiagram.Draw(FourRanges)).GetProperty("data");

        Assert.Equal(["0.0–0.25", "0.25–0.5", "0.5–0.75", "0.75–1.0"], data[0].GetProperty("x").Strings());
        Assert.Equal([1, 0.5, 0], data[0].GetProperty("y").EnumerateArray().Skip(1).Select(value => value.GetDouble()));
        Assert.Equal([0.3, 0.7, 0.9], data[1].GetProperty("y").EnumerateArray().Skip(1).Select(value => value.GetDouble()));
    }

    [Fact]
    public void A_range_without_answers_has_no_bar_and_no_number()
    {
        var svg = Drawn(ReliabilityDiagram.Draw(FourRanges));

        Assert.Equal(3 + 1, svg.All("rect").Length);       // three bars, and one in the legend
        Assert.Equal(["1", "2", "1"], svg.Texts().Where(text => text is "0" or "1" or "2" or "3" or "4").TakeLast(3));
    }

    [Fact]
    public void The_title_says_the_error_unless_another_is_given()
    {
        Assert.Contains("expected calibration error 0.5000", Drawn(ReliabilityDiagram.Draw(FourRanges)).Texts());
        Assert.Contains("after", Drawn(ReliabilityDiagram.Draw(FourRanges, "after")).Texts());
    }

    private static JsonElement Json(GenericChart chart) => ChartJson.In(ChartDisplay.ToHtml(chart));

    private static XElement Drawn(GenericChart chart) => Markup.Svg(ChartDisplay.ToHtml(chart));
}
