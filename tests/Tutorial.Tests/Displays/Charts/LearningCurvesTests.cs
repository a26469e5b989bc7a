using System.Text.Json;

namespace Tutorial.Tests;

public sealed class LearningCurvesTests
{
    private static readonly History Meeting = Of((0.45, 0.60), (0.62, 0.65), (0.675, 0.68), (0.72, 0.69));
    private static readonly History Apart = Of((0.45, 0.60), (0.62, 0.65), (0.72, 0.69));

    [Fact]
    public void Both_curves_are_drawn_against_epochs_from_1()
    {
        var data = Figure(LearningCurves.Draw(Meeting)).GetProperty("data");

        Assert.Equal(["training", "validation"], data.EnumerateArray().Select(trace => trace.GetProperty("name").GetString()));
        Assert.Equal([1, 2, 3, 4], data[0].GetProperty("x").Numbers());
        Assert.Equal([0.45, 0.62, 0.675, 0.72], data[0].GetProperty("y").Numbers());
        Assert.Equal([0.60, 0.65, 0.68, 0.69], data[1].GetProperty("y").Numbers());
    }

    [Fact]
    public void Training_and_validation_differ_in_dashes_and_marks_and_not_only_in_colour()
    {
        var chart = LearningCurves.Draw(Meeting);
        var data = Figure(chart).GetProperty("data");
        Assert.Equal(["solid", "dash"], data.EnumerateArray().Select(trace => trace.GetProperty("line").GetProperty("dash").GetString()));
        Assert.Equal(
            ["circle", "square"],
            data.EnumerateArray().Select(trace => trace.GetProperty("marker").GetProperty("symbol").GetString()));

        var svg = Markup.Svg(ChartDisplay.ToHtml(chart));
        Assert.Equal([false, true], svg.All("path").Where(path => path.Attribute("fill")?.Value == "none")
            .Select(path => path.Attribute("stroke-dasharray") is not null));
        Assert.Equal((5, 5), (svg.All("circle").Length, svg.All("rect").Length));      // four epochs and the legend
    }

    [Fact]
    public void Each_of_four_compared_trainings_has_dashes_and_marks_of_its_own()
    {
        var chart = LearningCurves.CompareValidation("accuracy", ("a", Meeting), ("b", Apart), ("c", Apart), ("d", Apart));
        var data = Figure(chart).GetProperty("data").EnumerateArray().ToArray();
        Assert.Equal(4, data.Select(trace => trace.GetProperty("line").GetProperty("dash").GetString()).Distinct().Count());
        Assert.Equal(4, data.Select(trace => trace.GetProperty("marker").GetProperty("symbol").GetString()).Distinct().Count());

        var svg = Markup.Svg(ChartDisplay.ToHtml(chart));
        var dashes = svg.All("path").Where(path => path.Attribute("fill")?.Value == "none")
            .Select(path => path.Attribute("stroke-dasharray")?.Value ?? "");
        Assert.Equal(4, dashes.Distinct().Count());
    }

    [Fact]
    public void Pointing_at_a_curve_gives_a_sentence()
    {
        var trace = Figure(LearningCurves.Draw(Meeting)).GetProperty("data")[0];
        Assert.Equal("%{fullData.name}, epoch %{x}: accuracy %{y:.4f}<extra></extra>", trace.GetProperty("hovertemplate").GetString());
    }

    [Fact]
    public void What_is_no_number_is_a_gap_that_the_title_tells_of()
    {
        var chart = LearningCurves.Draw(Of((0.2, 0.5), (0.3, double.NaN), (double.NaN, 0.7)));
        Assert.Equal("accuracy: not a finite number in epoch 2, so the curves have gaps", Title(chart));

        var curves = Markup.Svg(ChartDisplay.ToHtml(chart)).All("path").Where(path => path.Attribute("fill")?.Value == "none")
            .Select(path => path.Attribute("d")!.Value)
            .ToArray();
        Assert.Equal([1, 2], curves.Select(path => path.Count(letter => letter == 'M')));
        Assert.All(curves, path => Assert.DoesNotContain("NaN", path, StringComparison.Ordinal));
    }

    [Fact]
    public void A_training_of_nothing_but_NaN_is_drawn_empty()
    {
        var svg = Markup.Svg(ChartDisplay.ToHtml(LearningCurves.Draw(Of((double.NaN, double.NaN)))));
        Assert.Single(svg.All("circle"));       // the legend's
        Assert.DoesNotContain(svg.Texts(), text => text.Contains("NaN", StringComparison.Ordinal));
    }

    [Fact]
    public void A_red_dashed_line_stands_at_the_epoch_where_they_meet()
    {
        var layout = Figure(LearningCurves.Draw(Meeting)).GetProperty("layout");
        var line = Assert.Single(layout.GetProperty("shapes").EnumerateArray());

        Assert.Equal((3, 3), (line.GetProperty("x0").GetInt32(), line.GetProperty("x1").GetInt32()));
        Assert.Equal(
            ("dash", "#dc2626"),
            (line.GetProperty("line").GetProperty("dash").GetString(), line.GetProperty("line").GetProperty("color").GetString()));
        Assert.Equal(
            "epoch 3: 0.675",
            Assert.Single(layout.GetProperty("annotations").EnumerateArray()).GetProperty("text").GetString()!.Trim());
    }

    [Fact]
    public void The_static_drawing_has_the_same_line_at_the_same_epoch()
    {
        var svg = Markup.Svg(ChartDisplay.ToHtml(LearningCurves.Draw(Meeting)));
        var line = Assert.Single(svg.All("line"), element => element.Attribute("stroke")!.Value == "#dc2626");
        var third = svg.All("circle")[2];

        Assert.NotNull(line.Attribute("stroke-dasharray"));
        Assert.Equal(third.Number("cx"), line.Number("x1"), 0.01);
        Assert.Equal(line.Number("x1"), line.Number("x2"));
        Assert.Contains("epoch 3: 0.675", svg.Texts().Select(text => text.Trim()));
    }

    [Fact]
    public void Curves_that_do_not_meet_have_no_line_and_a_title_that_says_so()
    {
        var chart = LearningCurves.Draw(Apart);
        var layout = Figure(chart).GetProperty("layout");

        Assert.False(layout.TryGetProperty("shapes", out _));
        Assert.Equal(
            "accuracy: training and validation do not meet within 0.01",
            layout.GetProperty("title").GetProperty("text").GetString());
        Assert.DoesNotContain(Markup.Svg(ChartDisplay.ToHtml(chart)).All("line"), line => line.Attribute("stroke")!.Value == "#dc2626");
    }

    [Fact]
    public void The_validation_curves_of_two_trainings_are_drawn_into_one_chart()
    {
        var figure = Figure(LearningCurves.CompareValidation("accuracy", ("first", Meeting), ("second", Apart)));
        var data = figure.GetProperty("data");

        Assert.Equal(["first", "second"], data.EnumerateArray().Select(trace => trace.GetProperty("name").GetString()));
        Assert.Equal([0.60, 0.65, 0.68, 0.69], data[0].GetProperty("y").Numbers());
        Assert.Equal([0.60, 0.65, 0.69], data[1].GetProperty("y").Numbers());
        Assert.Equal([1, 2, 3], data[1].GetProperty("x").Numbers());
        Assert.Equal("validation accuracy", figure.GetProperty("layout").GetProperty("title").GetProperty("text").GetString());
    }

    [Fact]
    public void A_comparison_of_no_training_is_refused() =>
        Assert.Throws<ArgumentException>(() => LearningCurves.CompareValidation("accuracy"));

    [Fact]
    public void Another_metric_is_drawn_by_its_name()
    {
        var figure = Figure(LearningCurves.Draw(Meeting, "loss"));
        Assert.Equal([1, 2, 3, 4], figure.GetProperty("data")[0].GetProperty("y").Numbers());
        Assert.Equal("loss", figure.GetProperty("layout").GetProperty("yaxis").GetProperty("title").GetProperty("text").GetString());
    }

    [Fact]
    public void A_metric_that_does_not_exist_is_refused() =>
        Assert.Throws<ArgumentException>(() => LearningCurves.Draw(Meeting, "happiness"));

    [Fact]
    public void A_single_epoch_is_drawn()
    {
        // A mark in the plot and one in the legend.
        Assert.Equal(2, Markup.Svg(ChartDisplay.ToHtml(LearningCurves.Draw(Of((0.1, 0.5))))).All("circle").Length);
    }

    private static string Title(Plotly.NET.GenericChart chart) =>
        Figure(chart).GetProperty("layout").GetProperty("title").GetProperty("text").GetString()!;

    private static JsonElement Figure(Plotly.NET.GenericChart chart) => ChartJson.In(ChartDisplay.ToHtml(chart));

    private static History Of(params (double Training, double Validation)[] accuracies) => new(
        "images", new TrainingOptions(), accuracies.Select((pair, index) => new EpochResult(
            index + 1, new Metrics(index + 1, pair.Training, 0, 0), new Metrics(2, pair.Validation, 0, 0), 1, 1)));
}
