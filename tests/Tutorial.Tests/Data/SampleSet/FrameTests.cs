using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>Where a dot drawn at a frame's (4, 0) lands on the image, in pixels right of and below the middle.</summary>
public sealed class FrameTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();
    private readonly Frame pixels = Frame.OfPixels(1);

    public void Dispose() => scope.Dispose();

    [Fact]
    public void As_it_is() => AssertDot(4, 0, pixels);

    [Fact]
    public void Moved() => AssertDot(7, -5, pixels.At(3, -5));

    [Fact]
    public void Turned_clockwise() => AssertDot(0, 4, pixels.Turned(90f));

    [Fact]
    public void Turned_by_an_angle_in_between() => AssertDot(4 * MathF.Cos(MathF.PI / 6), 2, pixels.Turned(30f));

    [Fact]
    public void Stretched() => AssertDot(12, 0, pixels.Stretched(3f, 1f));

    [Fact]
    public void Scaled() => AssertDot(8, 0, pixels.Scaled(2f));

    [Fact]
    public void Mirrored() => AssertDot(-4, 0, pixels.Mirrored(-1f));

    [Fact]
    public void Moved_then_turned_turns_about_the_new_origin() => AssertDot(3, -1, pixels.At(3, -5).Turned(90f));

    [Fact]
    public void Turned_then_moved_moves_along_the_turned_axes() => AssertDot(5, 7, pixels.Turned(90f).At(3, -5));

    [Fact]
    public void A_pixel_is_smaller_in_a_larger_frame() => Assert.Equal(0.25f, pixels.Scaled(4f).PixelSize.ToSingle());

    private static void AssertDot(float x, float y, Frame frame)
    {

        var across = frame.Along(1, 0)[0];
        var down = frame.Along(0, 1)[0];
        var distances = ((across - 4).square() + down.square()).sqrt();
        var nearest = (int)distances.argmin().ToInt64();
        Assert.True(Math.Abs(nearest % 32 - 15.5 - x) <= 0.51 && Math.Abs(nearest / 32 - 15.5 - y) <= 0.51);
    }
}
