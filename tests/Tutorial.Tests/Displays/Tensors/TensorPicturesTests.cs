using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>Which tensors are shown as pictures, and that they stay small.</summary>
public sealed class TensorPicturesTests
{
    [Fact]
    public void A_feature_map_of_many_channels_is_a_strip_of_its_first_ones()
    {
        using var scope = NewDisposeScope();
        var html = TensorDisplay.ToHtml(arange(-50, 32 * 10 * 10 - 50).to(float32).reshape(1, 32, 10, 10));

        Assert.Equal(8, Pngs.In(html).Length);
        Assert.Contains("alt=\"image 3: [0, 2]\"", html, StringComparison.Ordinal);
        Assert.Contains("… 24 more matrices. Black is -50, white 749.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Standardised_images_are_shown_channel_by_channel()
    {
        using var scope = NewDisposeScope();
        var images = stack([zeros(16, 16), ones(16, 16), ones(16, 16) * -1]).unsqueeze(0).expand(5, 3, 16, 16);
        var html = TensorDisplay.ToHtml(images);

        Assert.Equal([128, 255, 0], Pngs.In(html).Select(picture => (int)picture.Data[0]));
        Assert.Contains("… 12 more matrices. Black is -1, white 1.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Truth_values_in_the_shape_of_images_are_drawn_black_and_white()
    {
        using var scope = NewDisposeScope();
        var html = TensorDisplay.ToHtml(eye(8).to(@bool).unsqueeze(0));

        Assert.Equal([255, 0], Pngs.In(html).Single().Data.Where((_, place) => place % 3 == 0).Take(2).Select(value => (int)value));
        Assert.Contains("Black is false, white true.", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 3, 3, 3)]
    [InlineData(2, 3, 4)]
    [InlineData(2, 3, 600, 8)]
    [InlineData(2, 2, 3, 8, 8)]
    public void Kernels_and_what_is_no_picture_are_shown_as_numbers(params int[] shape)
    {
        using var scope = NewDisposeScope();
        var html = TensorDisplay.ToHtml(rand([.. shape.Select(side => (long)side)]));
        Assert.Empty(Pngs.In(html));
        Assert.NotEmpty(Markup.Tables(html));
    }

    [Theory]
    [InlineData(8, 3, 32, 32)]
    [InlineData(50, 3, 96, 96)]
    [InlineData(8, 3, 224, 224)]
    [InlineData(8, 3, 512, 512)]
    [InlineData(1, 64, 112, 112)]
    [InlineData(1, 1, 512, 512)]
    public void The_display_stays_under_100_KB_whatever_the_pictures_hold(params int[] shape)
    {
        using var scope = NewDisposeScope();
        random.manual_seed(1);
        var noise = randint(0, 256, [.. shape.Select(side => (long)side)]).to(uint8);        // cannot be packed
        Assert.InRange(TensorDisplay.ToHtml(noise).Length, 1, 100_000);
    }

    [Fact]
    public void A_picture_that_is_thinned_out_says_so()
    {
        using var scope = NewDisposeScope();
        var html = TensorDisplay.ToHtml(rand(3, 512, 512));
        var picture = Assert.Single(Pngs.In(html));

        Assert.Equal((128, 128), (picture.Width, picture.Height));
        Assert.Contains("Of 4 pixels in a row or column one is drawn; AsImage() draws them all.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_leave_no_tensor_behind()
    {
        using var features = randn(1, 32, 30, 30);
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        TensorDisplay.ToHtml(features);
        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }
}
