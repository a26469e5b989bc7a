using CsCheck;
using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class ImageGridTests
{
    [Fact]
    public void Each_picture_holds_exactly_the_pixels_of_its_image()
    {
        Gen.Select(Gen.Int[1, 3], Gen.Int[1, 9], Gen.Int[1, 9])
            .SelectMany((count, height, width) =>
                Gen.Byte.Array[count * 3 * height * width].Select(pixels => (count, height, width, pixels)))
            .Sample(sample =>
            {
                var (count, height, width, pixels) = sample;
                using var images = tensor(pixels, [count, 3, height, width]);
                var pictures = Pngs.In(ImageGrid.Of(images).ToHtml());

                Assert.Equal(count, pictures.Length);
                for (var image = 0; image < count; image++)
                {
                    Assert.Equal((width, height), (pictures[image].Width, pictures[image].Height));
                    for (var place = 0; place < height * width; place++)
                    {
                        for (var channel = 0; channel < 3; channel++)
                        {
                            Assert.Equal(
                                pixels[((image * 3) + channel) * height * width + place],
                                pictures[image].Data[place * 3 + channel]);
                        }
                    }
                }
            }, iter: 50);
    }

    [Fact]
    public void Numbers_from_0_to_1_go_from_black_to_white()
    {
        using var image = tensor(new[,] { { 0f, 0.5f, 0.25f } });
        Assert.Equal([0, 128, 64], Gray(ImageGrid.Of(image)));
    }

    [Fact]
    public void Any_other_range_is_stretched_from_black_to_white()
    {
        using var image = tensor(new[,] { { -2f, 0f, 2f } });
        Assert.Equal([0, 128, 255], Gray(ImageGrid.Of(image)));
    }

    [Fact]
    public void A_single_value_below_zero_is_drawn_without_a_division_by_zero()
    {
        using var image = full(1, 2, -3f);
        Assert.Equal([0, 0], Gray(ImageGrid.Of(image)));
    }

    [Fact]
    public void The_channels_of_a_feature_map_are_grey_pictures()
    {
        using var features = rand(5, 4, 6);
        Assert.Equal(5, Pngs.In(features.AsImage().ToHtml()).Length);
    }

    [Theory]
    [InlineData(7L)]
    [InlineData(2L, 5L, 4L, 4L)]
    [InlineData(0L, 3L, 4L, 4L)]
    [InlineData(1L, 1L, 1L, 1L, 1L)]
    public void A_tensor_that_is_no_image_is_refused_with_its_shape(params long[] shape)
    {
        using var tensor = zeros(shape);
        var error = Assert.Throws<ArgumentException>(() => ImageGrid.Of(tensor));
        Assert.Contains($"[{string.Join(", ", shape)}] is no image", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_caption_too_few_is_refused()
    {
        using var images = zeros(3, 1, 2, 2);
        var error = Assert.Throws<ArgumentException>(() => ImageGrid.Of(images, ["one", "two"]));
        Assert.StartsWith("There are 3 images but 2 captions: give one caption for each image.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_too_many_is_refused()
    {
        using var images = zeros(1, 1, 2, 2);
        Assert.Throws<ArgumentException>(() => ImageGrid.Of(images, right: [true, false]));
    }

    [Fact]
    public void Captions_and_titles_are_text_whatever_they_hold()
    {
        using var images = zeros(1, 1, 2, 2);
        var html = ImageGrid.Of(images, ["<script>\"a\" & b"], title: "<i>").ToHtml();

        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;&quot;a&quot; &amp; b</div>", html, StringComparison.Ordinal);
        Assert.Contains("alt=\"image 1: &lt;script&gt;&quot;a&quot; &amp; b\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_is_a_sign_and_not_only_a_colour()
    {
        using var images = zeros(2, 1, 2, 2);
        var grid = ImageGrid.Of(images, ["cat", "dog"], right: [true, false]);

        Assert.Contains("alt=\"image 1: ✓ cat\"", grid.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("alt=\"image 2: ✗ dog\"", grid.ToHtml(), StringComparison.Ordinal);
        Assert.Equal("2 images of 2×2 pixels: ✓ cat, ✗ dog", grid.ToString());
    }

    [Fact]
    public void Images_stand_in_rows_of_as_many_as_asked_for()
    {
        using var images = zeros(5, 1, 2, 2);
        var rows = ImageGrid.Of(images, columns: 3).ToHtml().Split("<tr>")[1..];
        Assert.Equal([3, 2], rows.Select(row => Pngs.In(row).Length));
    }

    [Fact]
    public void The_first_images_of_a_data_set_carry_the_names_of_their_classes()
    {
        using var dataset = new ImageDataset(
            zeros(3, 3, 4, 4, dtype: ScalarType.Byte),
            tensor(new long[] { 1, 0, 1 }),
            ["cat", "dog"],
            "two classes");

        Assert.Equal("2 images of 4×4 pixels: dog, cat", ImageGrid.Of(dataset, count: 2).ToString());
        Assert.Equal(3, Pngs.In(ImageGrid.Of(dataset, count: 100).ToHtml()).Length);
    }

    [Fact]
    public void A_grid_outlives_the_tensor_it_was_made_of()
    {
        var images = ones(1, 1, 2, 2);
        var grid = ImageGrid.Of(images);
        images.Dispose();
        Assert.Equal([255, 255, 255, 255], Gray(grid));
    }

    [Fact]
    public void A_grid_leaves_no_tensor_behind()
    {
        using var images = rand(4, 3, 8, 8);
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        ImageGrid.Of(images);
        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    private static byte[] Gray(ImageGrid grid) =>
        [.. Pngs.In(grid.ToHtml()).Single().Data.Chunk(3).Select(pixel => Assert.Single(pixel.Distinct()))];
}
