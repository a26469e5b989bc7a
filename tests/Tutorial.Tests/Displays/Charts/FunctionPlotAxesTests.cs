namespace Tutorial.Tests.Charts;

public sealed class FunctionPlotAxesTests
{
    private static readonly double[] Points = [0, 1, 2];

    [Fact]
    public void Both_axes_have_the_names_they_were_given()
    {
        var plot = FunctionPlot.Draw("title", "the weight", "the loss", ("curve", Points, Points));
        var texts = Markup.Svg(ChartDisplay.ToHtml(plot)).Texts();

        Assert.Contains("the weight", texts);
        Assert.Contains("the loss", texts);
    }

    [Fact]
    public void A_curve_alone_names_the_vertical_axis()
    {
        var texts = Markup.Svg(ChartDisplay.ToHtml(FunctionPlot.Draw("title", ("curve", Points, Points)))).Texts();

        Assert.Contains("x", texts);
        Assert.Contains("curve", texts);
    }
}
