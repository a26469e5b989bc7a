using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// The coordinates that a shape is drawn in. A drawing faces right, x runs right, y runs down, and the whole of it lies within −1 … 1 both
/// ways. Moving a frame moves everything drawn in it.
/// </summary>
/// <remarks>
/// All that happens to a frame is linear, so it is kept as six numbers an image (each <c>N×1×1</c>), and pixels are only touched where a
/// shape asks for <see cref="Along"/>.
/// </remarks>
internal sealed class Frame
{
    private readonly Line lineX;
    private readonly Line lineY;

    private Frame(Line x, Line y, Tensor pixelSize) => (lineX, lineY, PixelSize) = (x, y, pixelSize);

    /// <summary>float32 <c>N×1×1</c>: the width of a pixel in these coordinates.</summary>
    public Tensor PixelSize { get; }

    /// <summary>The middle of each of <paramref name="images"/> images as the origin, a pixel as the unit.</summary>
    public static Frame OfPixels(int images)
    {
        var (one, zero) = (ones(images, 1, 1), zeros(images, 1, 1));
        return new Frame(new Line(one, zero, zero), new Line(zero, one, zero), one);
    }

    /// <summary>The frame whose origin lies at (<paramref name="x"/>, <paramref name="y"/>) of this one.</summary>
    public Frame At(Tensor x, Tensor y) =>
        new(lineX with { Offset = lineX.Offset - x }, lineY with { Offset = lineY.Offset - y }, PixelSize);

    /// <summary>The frame turned about its origin, clockwise as seen on the screen.</summary>
    public Frame Turned(Tensor degrees)
    {
        var angle = degrees * (MathF.PI / 180);
        var (cosine, sine) = (angle.cos(), angle.sin());
        return new Frame(lineX.Mixed(cosine, lineY, sine), lineY.Mixed(cosine, lineX, -sine), PixelSize);
    }

    /// <summary>The frame in which everything is drawn wider and higher by these factors (above 0).</summary>
    public Frame Stretched(Tensor width, Tensor height) =>
        new(lineX.DividedBy(width), lineY.DividedBy(height), PixelSize * 2 / (width + height));

    /// <summary>The frame in which everything is drawn larger by this factor (above 0).</summary>
    public Frame Scaled(Tensor factor) => Stretched(factor, factor);

    /// <summary>The frame facing left where <paramref name="direction"/> is −1, unchanged where it is 1.</summary>
    public Frame Mirrored(Tensor direction) => new(lineX.DividedBy(direction), lineY, PixelSize);

    /// <summary>float32 <c>N×32×32</c>: <c>x·X + y·Y + offset</c> at each pixel, so that (1, 0, 0) gives where it lies across.</summary>
    public Tensor Along(float x, float y, float offset = 0)
    {
        var line = lineX.Mixed(x, lineY, y);
        var centers = arange(32, float32) - 15.5f;
        return line.Across * centers.view(1, 1, 32) + (line.Down * centers.view(1, 32, 1) + (line.Offset + offset));
    }

    /// <summary>A quantity that changes evenly over the image: per pixel to the right, per pixel down, and in the middle.</summary>
    private sealed record Line(Tensor Across, Tensor Down, Tensor Offset)
    {
        public Line Mixed(Tensor own, Line other, Tensor others) => new(
            Across * own + other.Across * others, Down * own + other.Down * others, Offset * own + other.Offset * others);

        public Line DividedBy(Tensor factor) => new(Across / factor, Down / factor, Offset / factor);
    }
}
