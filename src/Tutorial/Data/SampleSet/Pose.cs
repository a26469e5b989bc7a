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
        var scale = random.Uniform(0.76f, 1.15f) * MeanPixelsPerUnit;
        return Frame.OfPixels(random.Images)
            .At(random.Uniform(-4.5f, 4.5f), random.Uniform(-3.5f, 3.5f))
            .Turned(random.Uniform(-tilt, tilt))
            .Scaled(scale)
            .Stretched(random.Uniform(0.85f, 1.15f), random.Uniform(0.85f, 1.15f))
            .Mirrored(flip);
    }
}
