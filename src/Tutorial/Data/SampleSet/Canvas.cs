using static TorchSharp.torch;

namespace Tutorial;

/// <summary>A batch of images in the making, painted back to front, one plane for each channel.</summary>
/// <param name="background">Red, green and blue, each float32 <c>N×32×32</c>, about 0 … 1; painted over in place.</param>
/// <param name="softness">float32 <c>N×1×1</c>: how many pixels wide an edge is; 1 is sharp.</param>
internal sealed class Canvas(IReadOnlyList<Tensor> background, Tensor softness)
{
    /// <summary>Red, green and blue, each float32 <c>N×32×32</c>, about 0 … 1.</summary>
    public IReadOnlyList<Tensor> Planes { get; } = background;

    /// <summary>Covers the shape with a colour; the pixels that its edge crosses mix both sides.</summary>
    /// <param name="distance">Signed distance in pixels, <c>N×32×32</c>.</param>
    /// <param name="color"><c>3×N×1×1</c>.</param>
    public void Paint(Tensor distance, Tensor color)
    {
        using var scope = NewDisposeScope();
        var cover = (distance / -softness).add_(0.5f).clamp_(0, 1);
        for (var channel = 0; channel < Planes.Count; channel++)
            Planes[channel].lerp_(color[channel], cover);
    }
}
