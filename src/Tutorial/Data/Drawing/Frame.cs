using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Where each pixel lies in the coordinates that a shape is drawn in. A drawing faces right, x runs right, y runs down, and the whole of it
/// lies within −1 … 1 both ways. Moving a frame moves everything drawn in it.
/// </summary>
/// <param name="X">float32 <c>N×32×32</c>.</param>
/// <param name="Y">float32 <c>N×32×32</c>.</param>
/// <param name="PixelSize">float32 <c>N×1×1</c>: the width of a pixel in these coordinates.</param>
internal sealed record Frame(Tensor X, Tensor Y, Tensor PixelSize)
{
    /// <summary>The frame whose origin lies at (<paramref name="x"/>, <paramref name="y"/>) of this one.</summary>
    public Frame At(Tensor x, Tensor y) => this with { X = X - x, Y = Y - y };

    /// <summary>The frame turned about its origin, clockwise as seen on the screen.</summary>
    public Frame Turned(Tensor degrees)
    {
        var angle = degrees * (MathF.PI / 180);
        var (cosine, sine) = (angle.cos(), angle.sin());
        return this with { X = X * cosine + Y * sine, Y = Y * cosine - X * sine };
    }

    /// <summary>The frame in which everything is drawn wider and higher by these factors (above 0).</summary>
    public Frame Stretched(Tensor width, Tensor height) => new(X / width, Y / height, PixelSize * 2 / (width + height));

    /// <summary>The frame in which one unit is as long as <paramref name="factor"/> units of this one.</summary>
    public Frame Scaled(Tensor factor) => Stretched(factor, factor);

    /// <summary>The frame facing left where <paramref name="direction"/> is −1, unchanged where it is 1.</summary>
    public Frame Mirrored(Tensor direction) => this with { X = X * direction };

    /// <summary>The 32×32 pixel centres of <paramref name="images"/> images, the middle of the image at the origin, one unit a pixel.</summary>
    public static Frame OfPixels(int images)
    {
        var centres = arange(32, float32) - 15.5f;
        return new(centres.view(1, 1, 32).expand(images, 32, 32), centres.view(1, 32, 1).expand(images, 32, 32), ones(images, 1, 1));
    }
}
