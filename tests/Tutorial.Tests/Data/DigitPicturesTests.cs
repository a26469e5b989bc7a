using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests.Data;

public sealed class DigitPicturesTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();

    public void Dispose() => scope.Dispose();

    [Fact]
    public void Each_hand_writes_every_digit_once()
    {
        var (images, labels) = DigitPictures.Draw(hands: 2, seed: 1);

        Assert.Equal([20, 1, 32, 32], images.shape);
        Assert.Equal(Enumerable.Range(0, 20).Select(index => (long)(index % 10)), labels.data<long>().ToArray());
    }

    [Fact]
    public void The_same_seed_draws_the_same_pictures_and_another_seed_others()
    {
        var (first, second, other) = (DigitPictures.Draw(1, seed: 1), DigitPictures.Draw(1, seed: 1), DigitPictures.Draw(1, seed: 2));

        Assert.True(first.Images.Equals(second.Images));
        Assert.False(first.Images.Equals(other.Images));
    }

    [Fact]
    public void About_half_of_the_pictures_are_dark_on_light()
    {
        var corners = Corners(DigitPictures.Draw(hands: 20, seed: 1).Images);

        Assert.All(corners, corner => Assert.True(corner is 0 or 1));
        Assert.InRange(corners.Count(corner => corner == 1), 70, 130);
    }

    [Fact]
    public void The_ink_is_more_or_less_strong()
    {
        var images = DigitPictures.Draw(hands: 10, seed: 1).Images;
        var ink = (images.amax([1, 2, 3]) - images.amin([1, 2, 3])).data<float>().ToArray();

        Assert.All(ink, strength => Assert.InRange(strength, 0.35f, 1));
        Assert.True(ink.Max() - ink.Min() > 0.4);
    }

    [Fact]
    public void No_hand_writes_nothing() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DigitPictures.Draw(hands: 0, seed: 1));

    private static float[] Corners(Tensor images) => images[.., 0, 0, 0].contiguous().data<float>().ToArray();
}
