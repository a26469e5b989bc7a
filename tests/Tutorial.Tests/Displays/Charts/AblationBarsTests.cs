using System.Text.Json;
using System.Xml.Linq;
using Plotly.NET;

namespace Tutorial.Tests;

public sealed class AblationBarsTests
{
    private static readonly (string Name, double[] Values)[] Variants = [("with dropout", [0.5, 0.75, 1]), ("without", [0.25])];

    [Fact]
    public void A_bar_is_as_long_as_the_mean_and_its_whisker_reaches_from_the_least_to_the_greatest()
    {
        var trace = Figure(AblationBars.Draw(Variants, "accuracy")).GetProperty("data")[0];
        var error = trace.GetProperty("error_x");

        Assert.Equal([0.75, 0.25], trace.GetProperty("x").Numbers());
        Assert.Equal((0.25, 0.25), (error.GetProperty("array")[0].GetDouble(), error.GetProperty("arrayminus")[0].GetDouble()));
    }

    [Fact]
    public void The_static_drawing_has_the_same_bar_and_the_same_whisker()
    {
        var svg = Drawn(AblationBars.Draw(Variants, "accuracy"));
        var bars = svg.All("rect");
        var whisker = Assert.Single(svg.All("path")).Attribute("d")!.Value
            .Split(['M', 'L', ' ', 'v'], StringSplitOptions.RemoveEmptyEntries);
        var (start, unit) = (bars[0].Number("x"), bars[0].Number("width") / 0.75);

        Assert.Equal(3, bars[0].Number("width") / bars[1].Number("width"), 0.001);
        double Value(string x) => (double.Parse(x, System.Globalization.CultureInfo.InvariantCulture) - start) / unit;
        Assert.Equal([0.5, 1], [Value(whisker[0]), Value(whisker[2])], (one, other) => Math.Abs(one - other) < 0.001);
    }

    [Fact]
    public void The_numbers_are_written_beside_the_bars()
    {
        var texts = Drawn(AblationBars.Draw(Variants, "accuracy", "Dropout")).Texts();
        Assert.All(
            ["0.750 (0.500 to 1.000)", "0.250", "with dropout", "without", "accuracy", "Dropout"],
            text => Assert.Contains(text, texts));
    }

    [Fact]
    public void The_numbers_stand_right_of_bar_and_whisker_and_inside_the_picture()
    {
        var svg = Drawn(AblationBars.Draw([("a", [0.9, 1]), ("b", [0.1])], "accuracy"));
        var text = svg.All("text").Single(element => element.Value.StartsWith("0.950", StringComparison.Ordinal));
        var bar = svg.All("rect")[0];

        Assert.True(text.Number("x") > bar.Number("x") + bar.Number("width") / 0.95);
        Assert.True(text.Number("x") + text.Value.Length * 7 < svg.Number("width"));
    }

    [Fact]
    public void Pointing_at_a_bar_gives_a_sentence()
    {
        var trace = Figure(AblationBars.Draw(Variants, "accuracy")).GetProperty("data")[0];
        Assert.Equal(["mean 0.750 of 3 runs, from 0.500 to 1.000", "0.250"], trace.GetProperty("customdata").Strings());
    }

    [Fact]
    public void Single_runs_have_no_whiskers()
    {
        var chart = AblationBars.Draw([("a", [0.5]), ("b", [0.25])], "accuracy");
        Assert.False(Figure(chart).GetProperty("data")[0].TryGetProperty("error_x", out _));
        Assert.Empty(Drawn(chart).All("path"));
    }

    [Fact]
    public void A_run_without_a_number_has_no_bar_and_says_so()
    {
        var svg = Drawn(AblationBars.Draw([("diverged", [double.NaN, 0.5]), ("fine", [0.25])], "accuracy"));
        Assert.Single(svg.All("rect"));
        Assert.Contains("1 of 2 runs gave no number", svg.Texts());
    }

    [Fact]
    public void Values_below_zero_are_drawn_inside_the_picture()
    {
        var svg = Drawn(AblationBars.Draw([("worse", [-0.5, -0.25]), ("better", [0.25])], "difference"));
        Assert.All(svg.All("rect"), bar => Assert.True(bar.Number("x") > 0 && bar.Number("x") + bar.Number("width") < svg.Number("width")));
    }

    [Fact]
    public void Names_are_text_whatever_they_hold() =>
        Assert.Contains("<of> & \"b\"", Drawn(AblationBars.Draw([("<of> & \"b\"", [1])], "x")).Texts());

    [Fact]
    public void The_culture_of_the_reader_changes_nothing()
    {
        var html = ChartDisplay.ToHtml(AblationBars.Draw(Variants, "accuracy"));
        using var german = new GermanCulture();
        Assert.Equal(html, ChartDisplay.ToHtml(AblationBars.Draw(Variants, "accuracy")));
    }

    [Fact]
    public void What_cannot_be_compared_is_refused_by_its_name()
    {
        Assert.StartsWith("There is no variant", Refused([]).Message, StringComparison.Ordinal);
        Assert.StartsWith("The variant 'b' has no values", Refused([("a", [1]), ("b", [])]).Message, StringComparison.Ordinal);
        Assert.StartsWith("The name 'a' stands for two variants", Refused([("a", [1]), ("a", [2])]).Message, StringComparison.Ordinal);
    }

    private static ArgumentException Refused((string Name, double[] Values)[] variants) =>
        Assert.Throws<ArgumentException>(() => AblationBars.Draw(variants, "accuracy"));

    private static JsonElement Figure(GenericChart chart) => ChartJson.In(ChartDisplay.ToHtml(chart));

    private static XElement Drawn(GenericChart chart) => Markup.Svg(ChartDisplay.ToHtml(chart));
}
