namespace Tutorial.Tests.Charts;

public sealed class FunctionPlotAxesTests
{
    private static readonly double[] Points = [0, 1, 2];

    [Fact]
    public void Both_axes_have_the_names_they_were_given()
    {
        var html = ChartDisplay.ToHtml(FunctionPlot.Draw("title", "the weight", "the loss", ("curve", Points, Points)));

        Assert.Contains(">the weight</text>", html, StringComparison.Ordinal);
        Assert.Contains(">the loss</text>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_curve_alone_names_the_vertical_axis()
    {
        var html = ChartDisplay.ToHtml(FunctionPlot.Draw("title", ("curve", Points, Points)));

        Assert.Contains(">x</text>", html, StringComparison.Ordinal);
        Assert.Contains(">curve</text>", html, StringComparison.Ordinal);
    }
}
