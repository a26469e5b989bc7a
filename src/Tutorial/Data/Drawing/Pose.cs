namespace Tutorial;

/// <summary>How the thing stands in the image: turned, mirrored, moved, near or far, a little stretched.</summary>
internal static class Pose
{
    private const float MeanPixelsPerUnit = 12;

    /// <summary>A random pose for each image.</summary>
    /// <param name="random">The throws.</param>
    /// <param name="tilt">The most that things are turned, in degrees.</param>
    public static Frame Draw(PerImageRandom random, float tilt)
    {
        var flip = random.Chance(0.5f) * 2 - 1;
        var scale = random.Uniform(0.70f, 1.15f) * MeanPixelsPerUnit;
        return Frame.OfPixels(random.Images)
            .At(random.Uniform(-5, 5), random.Uniform(-4, 4))
            .Turned(random.Uniform(-tilt, tilt))
            .Scaled(scale)
            .Stretched(random.Uniform(0.82f, 1.15f), random.Uniform(0.82f, 1.15f))
            .Mirrored(flip);
    }
}
