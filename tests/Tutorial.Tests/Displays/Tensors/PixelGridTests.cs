using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using StbImageSharp;
using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed partial class PixelGridTests
{
    [Fact]
    public void Every_cell_holds_its_number()
    {
        Gen.Select(Gen.Int[1, 16], Gen.Int[1, 16]).SelectMany((rows, columns) => Gen.Float[-9, 9].Array2D[rows, columns]).Sample(values =>
        {
            var shown = Markup.Svg(PixelGrid.Of(values).ToImage()).Texts().Select(text => double.Parse(text, CultureInfo.InvariantCulture))
                .ToArray();

            Assert.Equal(values.Length, shown.Length);
            foreach (var (value, text) in values.Cast<float>().Zip(shown))
                Assert.Equal(value, text, 0.000051);
        }, iter: 50);
    }

    [Fact]
    public void Without_negative_numbers_zero_is_black_and_the_greatest_white()
    {
        var cells = Cells(PixelGrid.Of(new[,] { { 0f, 1f }, { 2f, 4f } }));
        Assert.Equal(["#000000", "#404040", "#808080", "#ffffff"], [cells[(0, 0)], cells[(0, 1)], cells[(1, 0)], cells[(1, 1)]]);
    }

    [Fact]
    public void With_negative_numbers_blue_is_below_zero_and_red_above()
    {
        var cells = Cells(PixelGrid.Of(new[,] { { -2f, 0f, 1f, 2f } }));

        Assert.Equal("#2166ac", cells[(0, 0)]);
        Assert.Equal("#f7f7f7", cells[(0, 1)]);
        Assert.Equal("#b2182b", cells[(0, 3)]);
    }

    [Fact]
    public void Bytes_go_from_0_to_255_whatever_values_there_are()
    {
        using var bytes = tensor(new byte[] { 51, 102 }, [1, 2]);
        var cells = Cells(PixelGrid.Of(bytes));
        Assert.Equal(["#333333", "#666666"], [cells[(0, 0)], cells[(0, 1)]]);
    }

    [Fact]
    public void A_range_given_is_the_range_drawn()
    {
        var cells = Cells(PixelGrid.Of(new[,] { { 0f, 5f, 20f } }, range: (0, 10)));
        Assert.Equal(["#000000", "#808080", "#ffffff"], [cells[(0, 0)], cells[(0, 1)], cells[(0, 2)]]);
    }

    [Fact]
    public void Every_number_contrasts_with_its_cell()
    {
        Gen.Byte.Select(Gen.Byte, Gen.Byte, (red, green, blue) => new Rgb(red, green, blue)).Sample(color =>
        {
            var (cell, text) = (Luminance(color), Luminance(color.TextOn));
            Assert.True((Math.Max(cell, text) + 0.05) / (Math.Min(cell, text) + 0.05) >= 4.5, $"{color.TextOn} on {color}");
        });
    }

    [Fact]
    public void A_window_frames_its_cells()
    {
        var svg = Markup.Svg(PixelGrid.Of(new float[5, 5], window: (1, 2, 3, 2)).ToImage());
        var frame = svg.All("rect").Single();
        var cell = frame.Number("width") / 2;

        Assert.Equal((2 * cell, 1 * cell, 3 * cell), (frame.Number("x"), frame.Number("y"), frame.Number("height")));
        Assert.EndsWith(
            "a window of 3 by 2 framed at row 1, column 2",
            Markup.Alternative(PixelGrid.Of(new float[5, 5], window: (1, 2, 3, 2)).ToImage()),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 0, 3, 3)]
    [InlineData(0, -1, 3, 3)]
    [InlineData(0, 0, 0, 3)]
    public void A_window_outside_the_grid_is_refused(int row, int column, int height, int width)
    {
        var error = Assert.Throws<ArgumentException>(() => PixelGrid.Of(new float[5, 5], window: (row, column, height, width)));
        Assert.Contains("does not lie inside 5×5", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_grid_has_no_numbers_but_those_of_its_scale_unless_they_are_asked_for()
    {
        var digit = HandwrittenDigit.Draw(7);

        Assert.Equal(["0", "255"], Markup.Svg(PixelGrid.Of(digit).ToImage()).Texts());
        Assert.Equal(1024, Markup.Svg(PixelGrid.Of(digit, showNumbers: true).ToImage()).Texts().Length);
    }

    [Fact]
    public void A_scale_says_what_the_colours_below_and_above_zero_mean()
    {
        var values = new float[20, 20];
        (values[0, 0], values[1, 1]) = (-0.51234f, 0.25f);

        Assert.Equal(["−0.512", "0", "0.512"], Markup.Svg(PixelGrid.Of(values).ToImage()).Texts());
        Assert.Equal(["−2", "0", "1"], Markup.Svg(PixelGrid.Of(values, range: (-2, 1)).ToImage()).Texts());
    }

    [Theory]
    [InlineData(0, 9)]
    [InlineData(1, 2)]
    public void A_grid_of_one_colour_and_one_too_narrow_for_two_numbers_have_no_scale(float value, int cellSize)
    {
        var values = new float[20, 20];
        values[0, 0] = value;

        Assert.Empty(Markup.Svg(PixelGrid.Of(values, cellSize: cellSize).ToImage()).Texts());
    }

    [Theory]
    [InlineData(5, 4)]
    [InlineData(6, 42)]
    public void Small_cells_have_a_frame_around_them_all_and_no_lines_between(int cellSize, int lines)
    {
        var drawn = Markup.Svg(PixelGrid.Of(new float[20, 20], cellSize: cellSize).ToImage()).All("path").Single();

        Assert.Equal(lines, drawn.Attribute("d")!.Value.Count(letter => letter == 'M'));
    }

    [Fact]
    public void A_number_that_is_not_there_yet_is_a_dot_on_white()
    {
        var grid = PixelGrid.Of(new[,] { { 382f, float.NaN } }, range: (0, 765));

        Assert.Equal(["382", "·"], Markup.Svg(grid.ToImage()).Texts());
        Assert.Equal("#ffffff", Cells(grid)[(0, 1)]);
        Assert.Equal("382  NaN", grid.ToString());
    }

    [Fact]
    public void A_large_grid_is_a_picture_with_a_pixel_a_cell()
    {
        var values = new float[20, 17];
        (values[3, 16], values[19, 0]) = (2, 1);

        var picture = Markup.Svg(PixelGrid.Of(values).ToImage()).All("image").Single();
        var png = picture.Attribute("href")!.Value.Split("data:image/png;base64,")[1];
        var pixels = ImageResult.FromMemory(Convert.FromBase64String(png), ColorComponents.RedGreenBlue);

        Assert.Equal((17, 20), (pixels.Width, pixels.Height));
        Assert.Equal(17 / 20.0, picture.Number("width") / picture.Number("height"), 1e-9);
        var grey = pixels.Data.Chunk(3).Select(channels => Assert.Single(channels.Distinct())).ToArray();
        Assert.Equal((byte)255, grey[3 * 17 + 16]);
        Assert.Equal((byte)128, grey[19 * 17]);
        Assert.Equal(2, grey.Count(value => value > 0));
    }

    [Fact]
    public void Dimensions_of_size_1_before_the_matrix_are_dropped()
    {
        using var output = arange(6, dtype: float32).reshape(1, 1, 2, 3);
        Assert.Equal("0  1  2\n3  4  5", PixelGrid.Of(output).ToString());
    }

    [Fact]
    public void A_vector_is_one_row_and_a_number_one_cell()
    {
        using var vector = tensor(new[] { 1f, 2f });
        using var number = tensor(-12.5f);

        Assert.Equal("1  2", PixelGrid.Of(vector).ToString());
        Assert.Equal("-12.5", PixelGrid.Of(number).ToString());
    }

    [Theory]
    [InlineData("is no matrix", 2, 3, 3)]
    [InlineData("does not fit", 129, 1)]
    [InlineData("does not fit", 0, 1)]
    public void A_tensor_that_does_not_fit_is_refused_with_its_shape(string why, params int[] shape)
    {
        using var values = zeros([.. shape.Select(size => (long)size)]);
        var error = Assert.Throws<ArgumentException>(() => PixelGrid.Of(values));
        Assert.Contains($"[{string.Join(", ", shape)}] {why}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decimals_asked_for_are_shown()
    {
        Assert.Equal("0.11  1.00", PixelGrid.Of(new[,] { { 1 / 9f, 1f } }, decimals: 2).ToString());
    }

    [Fact]
    public void A_title_is_text_whatever_it_holds()
    {
        var html = PixelGrid.Of(new float[1, 1], "a < b & \"c\"").ToHtml();

        Assert.Contains("<p>a &lt; b &amp; &quot;c&quot;</p>", html, StringComparison.Ordinal);
        Assert.StartsWith("a < b & \"c\": ", Markup.Alternative(html), StringComparison.Ordinal);
    }

    [Fact]
    public void The_culture_of_the_reader_changes_nothing()
    {
        var grid = PixelGrid.Of(new[,] { { 0.5f, -1234.25f } });
        var (svg, text) = (grid.ToImage(), grid.ToString());
        using var german = new GermanCulture();

        Assert.Equal(svg, PixelGrid.Of(new[,] { { 0.5f, -1234.25f } }).ToImage());
        Assert.Equal(text, grid.ToString());
    }

    [Fact]
    public void A_grid_leaves_no_tensor_behind()
    {
        using var values = rand(4, 4);
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        PixelGrid.Of(values);
        PixelGrid.Of(new float[2, 2]);
        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    private static Dictionary<(int Row, int Column), string> Cells(PixelGrid grid)
    {
        var paths = Markup.Svg(grid.ToImage()).All("path").Where(path => path.Attribute("fill")!.Value != "none");
        return paths.SelectMany(path =>
            Square().Matches(path.Attribute("d")!.Value).Select(match => (match, fill: path.Attribute("fill")!.Value)))
            .ToDictionary(cell => (Index(cell.match, 2), Index(cell.match, 1)), cell => cell.fill);
    }

    private static int Index(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static double Luminance(Rgb color)
    {
        double Linear(byte channel) => channel <= 10 ? channel / 255.0 / 12.92 : Math.Pow((channel / 255.0 + 0.055) / 1.055, 2.4);
        return 0.2126 * Linear(color.Red) + 0.7152 * Linear(color.Green) + 0.0722 * Linear(color.Blue);
    }

    [GeneratedRegex(@"M(\d+) (\d+)h1v1h-1z")]
    private static partial Regex Square();
}
