using System.Xml.Linq;
using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests.Display;

public sealed class TensorDrawingTests
{
    [Theory]
    [InlineData(new long[] { }, "100")]
    [InlineData(new long[] { 6 }, "100 101 102 103 104 105")]
    [InlineData(new long[] { 2, 3 }, "100 101 102 103 104 105")]
    [InlineData(new long[] { 2, 2, 3 }, "100 101 102 103 104 105 106 107 108")]
    [InlineData(new long[] { 2, 2, 2, 1 }, "100 101 102 104 105 106")]
    [InlineData(new long[] { 2, 2, 1, 1, 2 }, "100 101 102 103 104 105 106 107")]
    public void Every_number_that_no_sheet_covers_is_drawn_once_and_every_dimension_is_named(long[] shape, string numbers)
    {
        using var tensor = Numbers(shape);

        var texts = TextsOf(TensorDrawing.Of(tensor));

        var dimensions = shape.Select((length, dimension) => $"dimension {dimension}: {length}");
        Assert.Equal(numbers.Split(' ').Concat(dimensions).Order(), texts.Where(text => text[0] != '[').Order());
    }

    [Theory]
    [InlineData(new long[] { 2, 3, 4 })]
    [InlineData(new long[] { 2, 2, 2, 2 })]
    [InlineData(new long[] { 2, 2, 2, 2, 2 })]
    public void Everything_lies_inside_the_picture(long[] shape)
    {
        using var tensor = Numbers(shape);
        var svg = Markup.Svg(TensorDrawing.Of(tensor).ToImage());

        foreach (var cell in svg.Descendants().Where(element => element.Name.LocalName == "rect"))
        {
            Assert.InRange(Number(cell, "x"), 0, Number(svg, "width") - Number(cell, "width"));
            Assert.InRange(Number(cell, "y"), 0, Number(svg, "height") - Number(cell, "height"));
        }
    }

    [Fact]
    public void Frames_of_rank_four_stand_in_a_row_and_those_of_rank_five_below_each_other()
    {
        using var five = Numbers([2, 2, 1, 1, 1]);
        var frames = Markup.Svg(TensorDrawing.Of(five).ToImage()).Descendants()
            .Where(element => element.Attribute("rx") is not null)
            .Select(element => (X: Number(element, "x"), Y: Number(element, "y"))).ToArray();

        var (first, firstInside, secondInside, second) = (frames[0], frames[1], frames[2], frames[3]);
        Assert.True(second.Y > first.Y && second.X == first.X);
        Assert.True(secondInside.X > firstInside.X && secondInside.Y == firstInside.Y);
    }

    [Fact]
    public void As_text_it_is_the_tensor_as_text()
    {
        using var tensor = torch.tensor([1, 2, 3]);

        Assert.Equal(TensorDisplay.ToText(tensor), TensorDrawing.Of(tensor).ToString());
    }

    [Fact]
    public void The_picture_keeps_the_values_when_the_tensor_changes()
    {
        using var tensor = torch.tensor([1, 2, 3]);
        var drawing = TensorDrawing.Of(tensor);

        tensor.zero_();

        Assert.Contains("3", TextsOf(drawing));
    }

    [Fact]
    public void A_tensor_too_large_to_draw_is_refused_with_its_shape()
    {
        using var tensor = zeros(3, 32, 32);

        var error = Assert.Throws<ArgumentException>(() => TensorDrawing.Of(tensor));

        Assert.StartsWith("A tensor of shape [3, 32, 32] has 3,072 numbers: give one with 1 to", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_tensor_is_refused()
    {
        using var tensor = zeros(0, 3);

        Assert.Throws<ArgumentException>(() => TensorDrawing.Of(tensor));
    }

    private static Tensor Numbers(long[] shape) =>
        (arange(shape.Aggregate(1L, (product, length) => product * length)) + 100).reshape(shape);

    private static IEnumerable<string> TextsOf(TensorDrawing drawing) =>
        Markup.Svg(drawing.ToImage()).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value);

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, System.Globalization.CultureInfo.InvariantCulture);
}
