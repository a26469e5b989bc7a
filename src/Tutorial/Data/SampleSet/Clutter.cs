namespace Tutorial;

/// <summary>Things that have nothing to do with the class: posts, boulders, boxes, now and then in front of what matters.</summary>
internal static class Clutter
{
    /// <summary>Paints up to <paramref name="most"/> shapes, each in an image with the given probability.</summary>
    /// <param name="canvas">What is painted on.</param>
    /// <param name="random">The throws.</param>
    /// <param name="most">How many shapes an image can get.</param>
    /// <param name="probability">The chance of each of them.</param>
    /// <param name="size">The mean radius in pixels.</param>
    public static void Paint(Canvas canvas, PerImageRandom random, int most, float probability, float size)
    {
        for (var i = 0; i < most; i++)
        {
            var frame = Frame.OfPixels(random.Images)
                .At(random.Uniform(-17, 17), random.Uniform(-17, 17))
                .Turned(random.Uniform(0, 180))
                .Stretched(random.Uniform(0.5f, 1.5f) * size, random.Uniform(0.5f, 1.5f) * size);
            var shape = (i % 3) switch
            {
                0 => SignedDistance.Ellipse(frame, 1, 0.8f),
                1 => SignedDistance.RoundedBox(frame, 0.9f, 0.7f, 0.15f),
                _ => SignedDistance.Capsule(frame, (-2.5f, 0), (2.5f, 0), 0.3f),
            };
            canvas.Paint(shape.Where(random.Chance(probability)), random.Paint(Mixed, 0.2f));
        }
    }

    private static readonly Paint[] Mixed = [.. Palette.Paints, .. Palette.Pets, .. Palette.Frogs];
}
