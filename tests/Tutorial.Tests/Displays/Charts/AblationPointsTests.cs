using System.Text.Json;
using System.Xml.Linq;
using Plotly.NET;

namespace Tutorial.Tests;

public sealed class AblationPointsTests
{
    private static readonly (string Name, double[] Values)[] Variants =
        [("with dropout", [0.70, 0.71, 0.69]), ("without", [0.68, 0.71, 0.66])];

    [Fact]
    public void Every_run_is_a_point_in_the_row_of_its_variant_and_the_mean_a_diamond()
    {
        var data = Figure(AblationPoints.Draw(Variants, "accuracy")).GetProperty("data").EnumerateArray().ToArray();

        Assert.Equal(["run 1", "run 2", "run 3", "mean"], data.Select(trace => trace.GetProperty("name").GetString()));
        Assert.Equal([0.70, 0.68], data[0].GetProperty("x").Numbers());
        Assert.Equal([1, 2], data[0].GetProperty("y").Numbers());
        Assert.Equal([0.70, 2.05 / 3], data[3].GetProperty("x").Numbers(), (one, other) => Math.Abs(one - other) < 1e-12);
        Assert.Equal("diamond", data[3].GetProperty("marker").GetProperty("symbol").GetString());
    }

    [Fact]
    public void The_axis_spans_the_runs_and_does_not_begin_at_zero()
    {
        var layout = Figure(AblationPoints.Draw(Variants, "accuracy")).GetProperty("layout");
        var range = layout.GetProperty("xaxis").GetProperty("range").Numbers();
        Assert.InRange(range[0], 0.65, 0.66);
        Assert.InRange(range[1], 0.71, 0.8);
    }

    [Fact]
    public void The_static_drawing_has_its_points_in_the_same_proportion_and_the_first_variant_above()
    {
        var marks = Drawn(AblationPoints.Draw([("a", [1, 3]), ("b", [1, 2])], "accuracy")).All("circle").Concat(
            Drawn(AblationPoints.Draw([("a", [1, 3]), ("b", [1, 2])], "accuracy")).All("rect")).ToArray();

        Assert.Equal(4, marks.Length);                      // circles for the first run, squares for the second
        double X(int mark) => marks[mark].Name.LocalName == "circle" ? marks[mark].Number("cx") : marks[mark].Number("x") + 3;
        Assert.Equal(X(0), X(1), 0.01);
        Assert.Equal(2, (X(2) - X(0)) / (X(3) - X(1)), 0.01);
        Assert.True(marks[0].Number("cy") < marks[1].Number("cy"));
    }

    [Fact]
    public void Beside_each_variant_stands_its_mean_and_how_its_runs_differ_from_those_of_the_first()
    {
        var texts = Drawn(AblationPoints.Draw(Variants, "accuracy", "Dropout")).Texts();
        Assert.All(
            ["0.700", "0.683, by −0.017 (−0.030 to 0.000)", "with dropout", "without", "accuracy", "Dropout"],
            text => Assert.Contains(text, texts));
    }

    [Fact]
    public void A_single_run_has_a_difference_and_no_range() =>
        Assert.Contains("0.500, by +0.250", Drawn(AblationPoints.Draw([("a", [0.25]), ("b", [0.5])], "accuracy")).Texts());

    [Fact]
    public void Variants_with_different_numbers_of_runs_make_no_pairs()
    {
        var chart = AblationPoints.Draw([("a", [0.25, 0.75]), ("b", [0.5])], "accuracy");

        Assert.DoesNotContain(Drawn(chart).All("path"), path => path.Attribute("stroke-dasharray") is not null);
        Assert.Equal(2, Drawn(chart).Texts().Count(text => text == "0.500"));
    }

    [Fact]
    public void The_numbers_stand_right_of_the_points_and_inside_the_picture()
    {
        var svg = Drawn(AblationPoints.Draw(Variants, "accuracy"));
        var text = svg.All("text").Single(element => element.Value.StartsWith("0.683", StringComparison.Ordinal));
        var points = svg.All("circle").Select(circle => circle.Number("cx")).Concat(svg.All("rect").Select(rect => rect.Number("x") + 6));

        Assert.True(text.Number("x") > points.Max());
        Assert.True(text.Number("x") + text.Value.Length * 7 < svg.Number("width"));
    }

    [Fact]
    public void A_run_without_a_number_has_no_point_and_says_so()
    {
        var svg = Drawn(AblationPoints.Draw([("diverged", [double.NaN, 0.5]), ("fine", [0.25, 0.3])], "accuracy"));
        Assert.Single(svg.All("circle"));
        Assert.Contains("1 of 2 runs gave no number", svg.Texts());
    }

    [Fact]
    public void Runs_that_are_all_alike_have_an_axis_too()
    {
        var svg = Drawn(AblationPoints.Draw([("a", [0.5]), ("b", [0.5])], "accuracy"));
        Assert.All(svg.All("circle"), circle => Assert.InRange(circle.Number("cx"), 0, svg.Number("width")));
    }

    [Fact]
    public void Names_are_text_whatever_they_hold() =>
        Assert.Contains("<of> & \"b\"", Drawn(AblationPoints.Draw([("<of> & \"b\"", [1])], "x")).Texts());

    [Fact]
    public void The_culture_of_the_reader_changes_nothing()
    {
        var html = ChartDisplay.ToHtml(AblationPoints.Draw(Variants, "accuracy"));
        using var german = new GermanCulture();
        Assert.Equal(html, ChartDisplay.ToHtml(AblationPoints.Draw(Variants, "accuracy")));
    }

    [Fact]
    public void What_cannot_be_compared_is_refused_by_its_name()
    {
        Assert.StartsWith("There is no variant", Refused([]).Message, StringComparison.Ordinal);
        Assert.StartsWith("The variant 'b' has no values", Refused([("a", [1]), ("b", [])]).Message, StringComparison.Ordinal);
        Assert.StartsWith("The name 'a' stands for two variants", Refused([("a", [1]), ("a", [2])]).Message, StringComparison.Ordinal);
    }

    private static ArgumentException Refused((string Name, double[] Values)[] variants) =>
        Assert.Throws<ArgumentException>(() => AblationPoints.Draw(variants, "accuracy"));

    private static JsonElement Figure(GenericChart chart) => ChartJson.In(ChartDisplay.ToHtml(chart));

    private static XElement Drawn(GenericChart chart) => Markup.Svg(ChartDisplay.ToHtml(chart));
}
