using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class AugmentationTests
{
    private static readonly Augmentation Everything = new() { Flip = true, Crop = 2, Cutout = 3 };

    [Fact]
    public void Without_settings_images_stay_as_they_are()
    {
        using var scope = NewDisposeScope();
        var images = Noise(5);

        Assert.True(Augmentation.None.Apply(images, new Generator(1)).eq(images).all().item<bool>());
    }

    [Fact]
    public void The_same_generator_gives_the_same_images_and_another_one_others()
    {
        using var scope = NewDisposeScope();
        var images = Noise(5);

        var (one, again, other) = (Of(1), Of(1), Of(2));

        Assert.True(one.eq(again).all().item<bool>());
        Assert.False(one.eq(other).all().item<bool>());

        Tensor Of(ulong seed) => Everything.Apply(images, new Generator(seed));
    }

    [Fact]
    public void About_half_of_the_images_are_mirrored()
    {
        using var scope = NewDisposeScope();
        var images = Noise(1).expand(1000, -1, -1, -1);

        var flipped = new Augmentation { Flip = true }.Apply(images, new Generator(1)).ne(images).flatten(1).any(1);

        Assert.InRange(flipped.sum().item<long>(), 430, 570);       // more than four standard errors to either side
    }

    [Fact]
    public void The_images_that_are_handed_in_do_not_change()
    {
        using var scope = NewDisposeScope();
        var images = Noise(5);
        var before = images.clone();

        Everything.Apply(images, new Generator(1));

        Assert.True(images.eq(before).all().item<bool>());
    }

    [Fact]
    public void A_setting_out_of_range_is_named() => Assert.All(
        new[] { new Augmentation { Crop = -1 }, new Augmentation { Cutout = -1 }, new Augmentation { Mixup = double.NaN } },
        augmentation => Assert.Throws<ArgumentException>(() => new TrainingOptions { Augmentation = augmentation }.Validate()));

    private static Tensor Noise(int count)
    {
        using var generator = new Generator(3);
        return randint(0, 256, [count, 3, 8, 8], ScalarType.Byte, generator: generator);
    }
}
