using static TorchSharp.torch;

namespace Tutorial;

/// <summary>What a cheap camera makes of a scene: exposure, a colour cast, grain, and whole numbers from 0 to 255.</summary>
internal static class Camera
{
    /// <summary>Red, green and blue, each uint8 <c>N×32×32</c>, from float32 planes of the same shape.</summary>
    public static IReadOnlyList<Tensor> Take(IReadOnlyList<Tensor> planes, Tensor light, PerImageRandom random)
    {
        var contrast = random.Uniform(0.7f, 1.15f);
        var brightness = random.Uniform(-0.14f, 0.14f);
        var cast = random.Colors(new Paint[random.Images], 0.06f);
        var grain = random.Uniform(0.02f, 0.18f);
        return [Expose(0), Expose(1), Expose(2)];

        Tensor Expose(int channel) =>
            (planes[channel] * light).sub_(0.5f).mul_(contrast).add_(brightness + cast[channel] + 0.5f)
                .add_(random.Noise(32, 32).mul_(grain))
                .mul_(255).clamp_(0, 255).add_(0.5f).to(ScalarType.Byte);
    }
}
