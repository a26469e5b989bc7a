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
    public void Uneven_and_missing_series_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ScatterPlot.Draw("", "x", "y"));
        var error = Assert.Throws<ArgumentException>(() => ScatterPlot.Draw("", "x", "y", ("grid", [1, 2], [3])));
        Assert.StartsWith("The series 'grid' has 2 x but 1 y", error.Message, StringComparison.Ordinal);
    }
}
