using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Tutorial.Tests;

public sealed partial class FigureSvgTests
{
    [Fact]
    public void The_points_of_a_curve_lie_where_their_values_say()
    {
        Gen.Double[-50, 50].Array[3, 40].Sample(y =>
        {
            double[] x = [.. Enumerable.Range(0, y.Length).Select(index => index * 0.5)];
            var path = Curve(Drawn(FunctionPlot.Draw(("y", x, y))));

            Assert.Equal(y.Length, path.Length);
            AssertLinear(x, [.. path.Select(point => point.X)], rising: true);
            AssertLinear(y, [.. path.Select(point => point.Y)], rising: false);
        }, iter: 50);
    }

    [Fact]
    public void A_curve_stops_at_what_is_no_number()
    {
        var svg = Drawn(FunctionPlot.Draw(("y", [0, 1, 2, 3], [0, 1, double.NaN, 3])));
        var path = svg.All("path").Single(element => element.Attribute("fill")!.Value == "none").Attribute("d")!.Value;
        Assert.Equal(2, path.Count(letter => letter == 'M'));
    }

    [Fact]
    public void Bars_are_as_long_as_their_values()
    {
        var bars = Drawn(ClassCountsChart.Draw([100, 50, 25], ["a", "b", "c"])).All("rect");
        var height = bars[0].Number("height");

        Assert.Equal(
            [height, height / 2, height / 4],
            bars.Select(bar => bar.Number("height")),
            (one, other) => Math.Abs(one - other) < 0.02);
    }

    [Fact]
    public void Bars_to_the_right_stand_in_order_from_the_top()
    {
        var svg = Drawn(ProbabilityBars.Draw([0.25f, 0.5f], ["first", "second"]));
        var bars = svg.All("rect");

        Assert.True(bars[0].Number("y") < bars[1].Number("y"));
        Assert.Equal(2 * bars[0].Number("width"), bars[1].Number("width"), 0.02);
        Assert.Contains("25.0 %", svg.Texts());
    }

    [Fact]
    public void The_cells_of_a_heat_map_have_the_colours_of_its_scale()
    {
        var svg = Drawn(Chart.Heatmap<double, string, string, string>(
            [[0, 5], [5, 10]],
            X: new[] { "a", "b" },
            Y: new[] { "low", "high" },
            ColorScale: StyleParam.Colorscale.Viridis,
            ShowScale: false));
        Assert.Equal(["#440154", "#21918c", "#21918c", "#fde725"], svg.All("rect").Select(cell => cell.Attribute("fill")!.Value));
    }

    [Fact]
    public void Everything_is_drawn_inside_the_picture()
    {
        var svg = Drawn(FunctionPlot.Draw("A title", ("one", [0, 1], [-1, 1]), ("two", [0, 1], [1, -1])));
        var (width, height) = (svg.Number("width"), svg.Number("height"));

        Assert.All(svg.All("line"), line => Assert.True(
            line.Number("x1") >= 0 && line.Number("x2") <= width && line.Number("y1") >= 0 && line.Number("y2") <= height));
        Assert.All(Curve(svg), point => Assert.True(point.X >= 0 && point.X <= width && point.Y >= 0 && point.Y <= height));
    }

    [Fact]
    public void Several_curves_have_a_legend_and_one_has_none()
    {
        Assert.Contains("tanh", Drawn(FunctionPlot.Draw(("ReLU", [0, 1], [0, 1]), ("tanh", [0, 1], [0, 1]))).Texts());
        Assert.Single(Drawn(FunctionPlot.Draw(("ReLU", [0, 1], [0, 1]))).Texts(), "ReLU");
    }

    [Fact]
    public void Titles_are_text_whatever_they_hold()
    {
        Assert.Contains("a <of> & \"b\"", Drawn(FunctionPlot.Draw("a <of> & \"b\"", ("y", [0, 1], [0, 1]))).Texts());
    }

    [Fact]
    public void A_colour_cannot_break_out_of_its_attribute()
    {
        var trace = new Trace("scatter").With(
            ("x", new[] { 0, 1 }),
            ("y", new[] { 0, 1 }),
            ("line", new Line().With(("color", "red\"/><script>"))));
        Assert.Empty(Drawn(ChartParts.Chart(trace)).All("script"));
    }

    [Theory]
    [InlineData("type", "log")]
    [InlineData("type", "date")]
    public void An_axis_that_is_not_linear_is_not_drawn_wrongly(string property, string value)
    {
        var chart = GenericChart.addLayout(
            new Layout().With(("xaxis", ChartParts.Axis("x", (property, value)))), Chart.Line<int, double, string>([1, 10], [1, 2]));
        Assert.Empty(Markup.Svgs(ChartDisplay.ToHtml(chart)));
    }

    [Fact]
    public void Whiskers_of_standing_bars_reach_as_far_as_their_values_say()
    {
        var trace = new Trace2D("bar").With(
            ("x", new[] { "a" }),
            ("y", new[] { 2.0 }),
            ("error_y", new Plotly.NET.TraceObjects.Error().With(("type", "data"), ("array", new[] { 1.0 }))));
        var svg = Drawn(ChartParts.Chart(trace));
        var bar = Assert.Single(svg.All("rect"));
        var whisker = Point().Matches(Assert.Single(svg.All("path")).Attribute("d")!.Value).Select(match => Parse(match.Groups[2].Value))
            .Take(2)
            .ToArray();
        var unit = bar.Number("height") / 2;

        Assert.Equal(bar.Number("y") + unit, whisker[0], 0.02);
        Assert.Equal(bar.Number("y") - unit, whisker[1], 0.02);
    }

    [Theory]
    [InlineData("percent", "bar")]
    [InlineData("data", "scatter")]
    public void Whiskers_of_another_kind_are_not_drawn_wrongly(string type, string kind)
    {
        var trace = new Trace2D(kind).With(
            ("x", new[] { 1 }),
            ("y", new[] { 2.0 }),
            ("error_y", new Plotly.NET.TraceObjects.Error().With(("type", type), ("array", new[] { 1.0 }))));
        Assert.Empty(Markup.Svgs(ChartDisplay.ToHtml(ChartParts.Chart(trace))));
    }

    private static XElement Drawn(GenericChart chart) => Markup.Svg(ChartDisplay.ToHtml(chart));

    private static (double X, double Y)[] Curve(XElement svg) =>
        [.. Point().Matches(svg.All("path").First(element => element.Attribute("fill")!.Value == "none").Attribute("d")!.Value)
            .Select(match => (Parse(match.Groups[1].Value), Parse(match.Groups[2].Value)))];

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    /// <summary>Places depend on values by one straight line, within the hundredth of a pixel that the drawing rounds to.</summary>
    private static void AssertLinear(double[] values, double[] places, bool rising)
    {
        var (least, greatest) = (Array.IndexOf(values, values.Min()), Array.IndexOf(values, values.Max()));
        if (values[greatest] - values[least] < 1e-6)
            return;

        var slope = (places[greatest] - places[least]) / (values[greatest] - values[least]);
        Assert.Equal(rising, slope > 0);
        for (var index = 0; index < values.Length; index++)
            Assert.Equal(places[least] + (values[index] - values[least]) * slope, places[index], 0.02);
    }

    [GeneratedRegex(@"[ML](-?[\d.]+) (-?[\d.]+)")]
    private static partial Regex Point();
}
