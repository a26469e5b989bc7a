using static TorchSharp.torch;

namespace Tutorial.Tests.Display;

public sealed class PixelGridCellSizeTests
{
    [Fact]
    public void A_grid_is_as_wide_as_its_cells_together_and_their_frame()
    {
        using var values = zeros(20, 30);

        var svg = Markup.Svg(PixelGrid.Of(values, cellSize: 6).ToImage());

        Assert.Equal("182", svg.Attribute("width")!.Value);
        Assert.Equal("122", svg.Attribute("height")!.Value);
    }

    [Fact]
    public void Numbers_keep_the_room_that_they_need()
    {
        using var values = zeros(2, 2);

        Assert.Equal(PixelGrid.Of(values).ToImage(), PixelGrid.Of(values, cellSize: 6).ToImage());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(41)]
    public void A_cell_of_no_width_or_of_too_much_is_refused(int cellSize)
    {
        using var values = zeros(2, 2);

        Assert.Throws<ArgumentOutOfRangeException>(() => PixelGrid.Of(values, cellSize: cellSize));
    }
}
