using System.Xml.Linq;

namespace Tutorial.Tests.Charts;

public sealed class ScatterPlotTests
{
    [Fact]
    public void Each_series_has_its_points_and_no_line()
    {
        var traces = ChartJson.In(ChartDisplay.ToHtml(
            ScatterPlot.Draw("trials", "rate", "accuracy", ("grid", [1, 2], [3, 4]), ("random", [5], [6])))).GetProperty("data");

        Assert.Equal(["markers", "markers"], traces.EnumerateArray().Select(trace => trace.GetProperty("mode").GetString()));
        Assert.Equal([3, 4], traces[0].GetProperty("y").Numbers());
    }

    [Fact]
    public void It_is_drawn_without_scripts_too()
    {
        var texts = Markup.Svg(ChartDisplay.ToHtml(ScatterPlot.Draw("trials", "rate", "accuracy", ("grid", [1, 2], [3, 4])))).Texts();

        Assert.Contains("rate", texts);
        Assert.Contains("accuracy", texts);
    }

    [Fact]
    public void Six_series_are_told_apart_by_their_shapes_without_scripts_too()
    {
        var series = Enumerable.Range(0, 6).Select(number => ($"series {number}", new[] { 1.0 }, new[] { (double)number })).ToArray();

        var legend = Markup.Svg(ChartDisplay.ToHtml(ScatterPlot.Draw("trials", "rate", "accuracy", series))).All("g")
            .Select(group => group.Elements().ToArray()).Where(marks => marks.Length == 1).Select(marks => Shape(marks[0]));

        Assert.Equal(6, legend.Distinct().Count());
    }

    [Fact]
    public void Uneven_and_missing_series_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ScatterPlot.Draw("", "x", "y"));
        var error = Assert.Throws<ArgumentException>(() => ScatterPlot.Draw("", "x", "y", ("grid", [1, 2], [3])));
        Assert.StartsWith("The series 'grid' has 2 x but 1 y", error.Message, StringComparison.Ordinal);
    }

    /// <summary>An element without its place: what it is, the steps of its path, and whether it is turned.</summary>
    private static (string Element, string Steps, bool IsTurned) Shape(XElement mark) => (
        mark.Name.LocalName,
        mark.Attribute("d") is { } path ? path.Value[path.Value.IndexOfAny(['h', 'l'])..] : "",
        mark.Attribute("transform") is not null);
}
