namespace Tutorial.Tests;

public sealed class ChartsTests
{
    [Fact]
    public void Counts_are_drawn_under_their_names()
    {
        var bars = ChartJson.In(ChartDisplay.ToHtml(ClassCountsChart.Draw([5000, 4000], ["cat", "dog"], "images"))).GetProperty("data")[0];

        Assert.Equal(["cat", "dog"], bars.GetProperty("x").Strings());
        Assert.Equal([5000, 4000], bars.GetProperty("y").Numbers());
        Assert.Equal(["5,000", "4,000"], bars.GetProperty("text").Strings());
    }

    [Fact]
    public void A_data_set_is_counted()
    {
        using var dataset = new ImageDataset(
            TorchSharp.torch.zeros(3, 3, 4, 4, dtype: TorchSharp.torch.ScalarType.Byte), TorchSharp.torch
                .tensor(new long[] { 1, 0, 1 }), ["cat", "dog"], "two classes");
        var bars = ChartJson.In(ChartDisplay.ToHtml(ClassCountsChart.Draw(dataset))).GetProperty("data")[0];
        Assert.Equal([1, 2], bars.GetProperty("y").Numbers());
    }

    [Fact]
    public void Counts_without_a_name_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => ClassCountsChart.Draw([1, 2], ["cat"]));
        Assert.StartsWith("There are 2 counts but 1 class names", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Probabilities_are_drawn_beside_their_names()
    {
        var bars = ChartJson.In(ChartDisplay.ToHtml(ProbabilityBars.Draw([0.25f, 0.75f], ["cat", "dog"]))).GetProperty("data")[0];

        Assert.Equal(["cat", "dog"], bars.GetProperty("y").Strings());
        Assert.Equal([0.25, 0.75], bars.GetProperty("x").Numbers());
        Assert.Equal(["25.0 %", "75.0 %"], bars.GetProperty("text").Strings());
    }

    [Fact]
    public void Probabilities_without_a_name_are_refused() =>
        Assert.Throws<ArgumentException>(() => ProbabilityBars.Draw([1f], ["cat", "dog"]));

    [Fact]
    public void Curves_keep_their_points_and_names()
    {
        var data = ChartJson.In(ChartDisplay.ToHtml(FunctionPlot.Draw("two", ("f", [0, 1], [2, 3]), ("g", [0, 1], [4, 5]))))
            .GetProperty("data");

        Assert.Equal(["f", "g"], data.EnumerateArray().Select(trace => trace.GetProperty("name").GetString()));
        Assert.Equal([4, 5], data[1].GetProperty("y").Numbers());
    }

    [Fact]
    public void A_curve_with_too_few_y_is_refused_by_its_name()
    {
        var error = Assert.Throws<ArgumentException>(() => FunctionPlot.Draw(("f", [0, 1], [0, 1]), ("g", [0, 1], [0])));
        Assert.StartsWith("The curve 'g' has 2 x but 1 y", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plot_of_nothing_is_refused() => Assert.Throws<ArgumentException>(() => FunctionPlot.Draw());

    [Fact]
    public void A_confusion_matrix_has_true_classes_downwards_and_predicted_ones_to_the_right()
    {
        var html = ChartDisplay.ToHtml(ConfusionMatrixChart.Draw(new ConfusionMatrix([0, 0, 0, 1], [0, 1, 1, 1], ["cat", "dog"])));
        var figure = ChartJson.In(html);
        var map = figure.GetProperty("data")[0];

        Assert.Equal([[1, 2], [0, 1]], map.GetProperty("z").EnumerateArray().Select(row => row.Numbers()));
        Assert.Equal("Viridis", map.GetProperty("colorscale").GetString());
        Assert.Equal("reversed", figure.GetProperty("layout").GetProperty("yaxis").GetProperty("autorange").GetString());
        Assert.Equal("Accuracy 0.5000 on 4 images", figure.GetProperty("layout").GetProperty("title").GetProperty("text").GetString());
    }

    [Fact]
    public void Pointing_at_a_cell_of_a_confusion_matrix_gives_a_sentence()
    {
        var html = ChartDisplay.ToHtml(ConfusionMatrixChart.Draw(new ConfusionMatrix([0, 0, 0, 1], [0, 1, 1, 1], ["cat", "dog"])));
        var map = ChartJson.In(html).GetProperty("data")[0];

        Assert.Equal("true %{y}, predicted %{x}: %{customdata} of class %{y}<extra></extra>", map.GetProperty("hovertemplate").GetString());
        Assert.Equal(
            [["1 image, 33 %", "2 images, 67 %"], ["0 images, 0 %", "1 image, 100 %"]],
            map.GetProperty("customdata").EnumerateArray().Select(row => row.Strings()));
    }

    [Fact]
    public void Each_number_of_a_confusion_matrix_can_be_read_on_its_cell()
    {
        // Cells of 0 to 255 images: all of viridis.
        var names = Enumerable.Range(0, 16).Select(label => $"class {label}").ToArray();
        var pairs = Enumerable.Range(0, 256)
            .SelectMany(cell => Enumerable.Repeat((True: (long)cell / 16, Predicted: (long)cell % 16), cell))
            .ToArray();
        var chart = ConfusionMatrixChart.Draw(
            new ConfusionMatrix([.. pairs.Select(pair => pair.True)], [.. pairs.Select(pair => pair.Predicted)], names));
        var scale = ColorScale.OfViridis(0, 255);

        var numbers = ChartJson.In(ChartDisplay.ToHtml(chart)).GetProperty("layout").GetProperty("annotations").EnumerateArray().ToArray();

        Assert.Equal(256, numbers.Length);
        Assert.All(numbers, number => Assert.True(Contrast.Of(
            number.GetProperty("font").GetProperty("color").GetString()!,
            scale.Of(int.Parse(number.GetProperty("text").GetString()!, System.Globalization.CultureInfo.InvariantCulture))
                .ToString()) >= 4.5));
    }

    [Fact]
    public void The_title_of_a_small_confusion_matrix_lies_within_its_picture()
    {
        var matrix = new ConfusionMatrix([.. new long[10_000]], [.. new long[10_000]], ["cat", "dog"]);

        var picture = Markup.Svg(ChartDisplay.ToHtml(ConfusionMatrixChart.Draw(matrix)));
        var title = picture.All("text").Single(text => text.Value.StartsWith("Accuracy", StringComparison.Ordinal));
        var end = title.Number("x") + title.Value.Length * FigureFrame.TitleSize * 0.56;

        Assert.InRange(end, 0, picture.Number("width"));
    }

    [Fact]
    public void The_static_drawing_of_a_confusion_matrix_writes_each_count_into_its_cell()
    {
        var svg = Markup.Svg(
            ChartDisplay.ToHtml(ConfusionMatrixChart.Draw(new ConfusionMatrix([0, 0, 0, 1], [0, 1, 1, 1], ["cat", "dog"]))));
        var cells = svg.All("rect");
        string In(System.Xml.Linq.XElement cell) => svg.All("text").Single(text =>
            text.Number("x") > cell.Number("x") && text.Number("x") < cell.Number("x") + cell.Number("width")
            && text.Number("y") > cell.Number("y") && text.Number("y") < cell.Number("y") + cell.Number("height")).Value;

        Assert.Equal(["1", "2", "0", "1"], cells.OrderBy(cell => cell.Number("y")).ThenBy(cell => cell.Number("x")).Select(In));
    }
}
