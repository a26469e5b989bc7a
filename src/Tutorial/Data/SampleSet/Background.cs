using static TorchSharp.torch;

namespace Tutorial;

/// <summary>What stands behind the thing: a place, mostly one where the thing belongs, mottled like foliage, clouds or waves.</summary>
internal static class Background
{
    private const float ChanceOfUsualPlace = 0.65f;
    private const int MottleSize = 7;

    /// <summary>Red, green and blue, each float32 <c>N×32×32</c>: a background for each image.</summary>
    /// <param name="random">The throws.</param>
    /// <param name="usual">The places where the class belongs.</param>
    public static IReadOnlyList<Tensor> Draw(PerImageRandom random, IReadOnlyList<Scene> usual)
    {
        var scenes = random.Pick(chance => chance < ChanceOfUsualPlace ? usual : Scene.All);
        var horizon = random.Uniform(-6, 6) + tensor(scenes.Select(scene => scene.Horizon * 16).ToArray()).view(-1, 1, 1);
        var belowHorizon = Frame.OfPixels(random.Images).Turned(random.Uniform(-8, 8)).Along(0, 1) - horizon;     // in pixels
        var towardsTop = (belowHorizon / -24).clamp_(0, 1);
        var towardsBottom = (belowHorizon / 24).clamp_(0, 1);
        var ground = (belowHorizon / random.Uniform(0.5f, 3) + 0.5f).clamp_(0, 1);

        var (top, above) = (Of(scene => scene.Top), Of(scene => scene.AboveHorizon));
        var (below, bottom) = (Of(scene => scene.BelowHorizon), Of(scene => scene.Bottom));
        var (light, tint) = (Mottle(random), Mottle(random));
        var lightStrength = random.Uniform(0.02f, 0.22f);
        var tintStrength = random.Colors(new Paint[random.Images], 0.12f);
        return [Plane(0), Plane(1), Plane(2)];

        Tensor Of(Func<Scene, Paint> part) => random.Colors([.. scenes.Select(part)], 0.09f);

        Tensor Plane(int channel) =>
            lerp(lerp(above[channel], top[channel], towardsTop), lerp(below[channel], bottom[channel], towardsBottom), ground)
                .add_(light * lightStrength)
                .add_(tint * tintStrength[channel]);
    }

    /// <summary>
    /// A coarse random field, smoothed up to the image's size: at each of 7×7 points a random value that fades to its neighbours.
    /// </summary>
    private static Tensor Mottle(PerImageRandom random)
    {
        using var scope = NewDisposeScope();
        var coarse = random.Noise(MottleSize, MottleSize).mul_(1.5f);
        var pixels = arange(32, float32) * ((MottleSize - 1) / 31f);                      // in steps of the coarse field
        var rows = zeros(random.Images, MottleSize, 32);
        var field = zeros(random.Images, 32, 32);
        for (var point = 0; point < MottleSize; point++)
            rows.addcmul_(coarse.narrow(2, point, 1), Fade(point), 1);
        for (var point = 0; point < MottleSize; point++)
            field.addcmul_(rows.narrow(1, point, 1), Fade(point).unsqueeze(1), 1);
        return field.MoveToOuterDisposeScope();

        Tensor Fade(int point) => (1 - (pixels - point).abs()).clamp_min_(0);
    }
}
