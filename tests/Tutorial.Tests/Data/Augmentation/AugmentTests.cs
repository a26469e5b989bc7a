using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class AugmentTests
{
    [Fact]
    public void Only_the_chosen_images_are_mirrored()
    {
        using var scope = NewDisposeScope();
        var images = arange(24, ScalarType.Byte).view(2, 1, 3, 4);

        var flipped = Augment.Flip(images, tensor(new[] { false, true }));

        Assert.True(flipped[0].eq(images[0]).all().item<bool>());
        for (var column = 0; column < 4; column++)
            Assert.True(flipped[1, 0, .., column].eq(images[1, 0, .., 3 - column]).all().item<bool>());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 2)]
    [InlineData(4, 1)]
    [InlineData(3, 4)]
    public void A_crop_reads_the_image_where_it_is_and_zero_outside(int row, int column)
    {
        using var scope = NewDisposeScope();
        var images = arange(1, 16, ScalarType.Byte).view(1, 1, 3, 5);

        var cropped = Augment.Crop(images, 2, tensor([(long)row]), tensor([(long)column]));

        for (var h = 0; h < 3; h++)
        {
            for (var w = 0; w < 5; w++)
            {
                var (from, at) = (h + row - 2, w + column - 2);
                var expected = from is >= 0 and < 3 && at is >= 0 and < 5 ? 5 * from + at + 1 : 0;
                Assert.Equal(expected, cropped[0, 0, h, w].item<byte>());
            }
        }
    }

    [Fact]
    public void A_window_that_reaches_beyond_the_border_is_refused()
    {
        using var scope = NewDisposeScope();
        var images = zeros(1, 3, 4, 4);

        var error = Assert.Throws<ArgumentException>(() => Augment.Crop(images, 2, tensor([5L]), tensor([0L])));

        Assert.Contains("from 0 to 4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_square_is_covered_with_the_mean_and_its_part_outside_covers_nothing()
    {
        using var scope = NewDisposeScope();
        var images = arange(16, ScalarType.Float32).view(1, 1, 4, 4);

        var covered = Augment.Cutout(images, 2, tensor([-1L]), tensor([2L]));

        Assert.Equal([0, 1, 7.5f, 7.5f, 4, 5, 6, 7], covered.flatten()[..8].data<float>().ToArray());
        Assert.True(covered[0, 0, 1..].eq(images[0, 0, 1..]).all().item<bool>());
    }

    [Fact]
    public void A_mixture_has_the_shares_that_were_asked_for()
    {
        using var scope = NewDisposeScope();
        var pixels = tensor([0f, 1f]).view(2, 1, 1, 1);

        Assert.Equal([0.25f, 0.75f], Augment.Mix(pixels, tensor([1L, 0L]), 0.75).data<float>().ToArray());
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_share_that_is_none_is_refused(double share)
    {
        using var scope = NewDisposeScope();

        Assert.Throws<ArgumentException>(() => Augment.Mix(zeros(1, 1, 1, 1), tensor([0L]), share));
    }

    [Fact]
    public void Too_few_answers_for_the_images_are_refused()
    {
        using var scope = NewDisposeScope();

        var error = Assert.Throws<ArgumentException>(() => Augment.Flip(zeros(2, 3, 4, 4), tensor(new[] { true })));

        Assert.Contains("2 images but 1 values", error.Message, StringComparison.Ordinal);
    }
}
