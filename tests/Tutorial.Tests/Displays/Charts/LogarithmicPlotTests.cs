using System.Text.Json;

namespace Tutorial.Tests.Charts;

public sealed class LogarithmicPlotTests
{
    [Fact]
    public void A_value_stands_at_its_power_of_ten_and_is_named_as_itself()
    {
        var trace = Figure(("losses", [1, 2, 3], [100, 1, 0.01])).GetProperty("data")[0];

        Assert.Equal([2, 0, -2], trace.GetProperty("y").Numbers());
        Assert.Equal(["100", "1", "0.01"], trace.GetProperty("text").Strings());
    }

    [Fact]
    public void Many_decades_have_a_tick_each()
    {
        var axis = Figure(("gradients", [1, 2], [5e-10, 2e-3])).GetProperty("layout").GetProperty("yaxis");

        Assert.Equal(["1e-9", "1e-8", "1e-7", "1e-6", "1e-5", "1e-4", "0.001"], axis.GetProperty("ticktext").Strings());
        Assert.All(
            axis.GetProperty("tickvals").Numbers().Zip([-9.0, -8, -7, -6, -5, -4, -3]),
            pair => Assert.Equal(pair.Second, pair.First, 1e-9));
    }

    [Fact]
    public void Few_decades_have_ticks_between_them()
    {
        var axis = Figure(("losses", [1, 2], [1.9, 56])).GetProperty("layout").GetProperty("yaxis");

        Assert.Equal(["2", "5", "10", "20", "50"], axis.GetProperty("ticktext").Strings());
    }

    [Fact]
    public void It_is_drawn_without_scripts_too()
    {
        var texts = Markup.Svg(ChartDisplay.ToHtml(LogarithmicPlot.Draw("", "step", "loss", ("losses", [1, 2], [2, 200])))).Texts();

        Assert.Contains("loss", texts);
        Assert.Contains("100", texts);
    }

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(-2.0, "-2")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "∞")]
    public void A_value_without_a_logarithm_is_refused_by_its_curves_name(double value, string shown)
    {
        var error = Assert.Throws<ArgumentException>(
            () => LogarithmicPlot.Draw("", "x", "y", ("good", [1], [1]), ("bad", [1, 2], [1, value])));
        Assert.StartsWith($"The curve 'bad' holds {shown}, which", error.Message, StringComparison.Ordinal);
    }

    private static JsonElement Figure(params (string Name, double[] X, double[] Y)[] curves) =>
        ChartJson.In(ChartDisplay.ToHtml(LogarithmicPlot.Draw("title", "step", "loss", curves)));
}
