using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// How far each pixel lies from the edge of a shape, in pixels: negative inside, positive outside (float32 <c>N×32×32</c>). Formulas after
/// Inigo Quilez, https://iquilezles.org/articles/distfunctions2d/; the ellipse's and the polygon's are bounds, exact near the edge.
/// </summary>
internal static class SignedDistance
{
    /// <summary>A circle about the origin.</summary>
    public static Tensor Circle(Frame frame, float radius)
    {
        using var scope = NewDisposeScope();
        return Kept(hypot(frame.Along(1, 0), frame.Along(0, 1)).sub_(radius), frame);
    }

    /// <summary>An ellipse about the origin, of the given half width and half height.</summary>
    public static Tensor Ellipse(Frame frame, float halfWidth, float halfHeight)
    {
        using var scope = NewDisposeScope();
        var (x, y) = (frame.Along(1 / halfWidth, 0), frame.Along(0, 1 / halfHeight));
        var scaled = hypot(x, y);
        var gradient = hypot(x.div_(halfWidth), y.div_(halfHeight)).add_(1e-6f);      // never 0
        return Kept((scaled - 1).mul_(scaled).div_(gradient), frame);
    }

    /// <summary>All points within <paramref name="radius"/> of the line from one point to the other.</summary>
    public static Tensor Capsule(Frame frame, (float X, float Y) start, (float X, float Y) end, float radius)
    {
        using var scope = NewDisposeScope();
        var length = MathF.Sqrt((end.X - start.X) * (end.X - start.X) + (end.Y - start.Y) * (end.Y - start.Y));
        var (x, y) = ((end.X - start.X) / length, (end.Y - start.Y) / length);
        var along = frame.Along(x, y, -(start.X * x + start.Y * y));
        var across = frame.Along(-y, x, start.X * y - start.Y * x);
        var beyond = along - along.clamp(0, length);
        return Kept(hypot(beyond, across).sub_(radius), frame);
    }

    /// <summary>A rectangle about the origin with rounded corners, of the given half width and half height.</summary>
    public static Tensor RoundedBox(Frame frame, float halfWidth, float halfHeight, float cornerRadius)
    {
        using var scope = NewDisposeScope();
        var x = frame.Along(1, 0).abs_().sub_(halfWidth - cornerRadius);
        var y = frame.Along(0, 1).abs_().sub_(halfHeight - cornerRadius);
        var inside = x.maximum(y).clamp_max_(0);
        return Kept(hypot(x.clamp_min_(0), y.clamp_min_(0)).add_(inside).sub_(cornerRadius), frame);
    }

    /// <summary>A convex polygon, its corners in clockwise order as seen on the screen.</summary>
    public static Tensor Polygon(Frame frame, params ReadOnlySpan<(float X, float Y)> corners)
    {
        using var scope = NewDisposeScope();
        Tensor? distance = null;
        for (var i = 0; i < corners.Length; i++)
        {
            var (from, to) = (corners[i], corners[(i + 1) % corners.Length]);
            var length = MathF.Sqrt((to.X - from.X) * (to.X - from.X) + (to.Y - from.Y) * (to.Y - from.Y));
            var (outwardX, outwardY) = ((to.Y - from.Y) / length, (from.X - to.X) / length);
            var beyond = frame.Along(outwardX, outwardY, -(from.X * outwardX + from.Y * outwardY));
            distance = distance is null ? beyond : distance.maximum(beyond);
        }

        return Kept(distance ?? throw new ArgumentException("A polygon needs corners.", nameof(corners)), frame);
    }

    /// <summary>The shape that covers what any of these covers.</summary>
    public static Tensor Union(params ReadOnlySpan<Tensor> shapes)
    {
        var union = shapes[0];
        foreach (var shape in shapes[1..])
            union = union.minimum(shape);
        return union;
    }

    /// <summary>The shape in those images where <paramref name="present"/> (<c>N×1×1</c>) is 1, and nothing where it is 0.</summary>
    public static Tensor Where(this Tensor shape, Tensor present) => shape + (1 - present) * FarAway;

    private const float FarAway = 1000;

    /// <summary>The distance in pixels, moved out of the scope that frees what it was computed from.</summary>
    private static Tensor Kept(Tensor distance, Frame frame) => distance.div_(frame.PixelSize).MoveToOuterDisposeScope();
}
