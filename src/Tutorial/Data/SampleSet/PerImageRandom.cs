using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Random numbers for a batch of images: one throw for each image, as a tensor that broadcasts over its pixels.</summary>
internal sealed class PerImageRandom(Pcg32 generator, int images)
{
    /// <summary>How many images the batch has.</summary>
    public int Images { get; } = images;

    /// <summary>float32 <c>N×1×1</c>, each from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public Tensor Uniform(float low, float high) => PerImage(() => low + (high - low) * generator.NextFloat());

    /// <summary>float32 <c>N×1×1</c>: 1 with the given probability, else 0.</summary>
    public Tensor Chance(float probability) => PerImage(() => generator.NextFloat() < probability ? 1 : 0);

    /// <summary>
    /// float32 <c>3×N×1×1</c>: a colour of the palette for each image, each channel varied by up to <paramref name="variation"/>.
    /// </summary>
    public Tensor Paint(IReadOnlyList<Paint> palette, float variation = 0.10f) => Colors(Pick(palette), variation);

    /// <summary>
    /// float32 <c>3×N×1×1</c>: the colour given for each image, each channel varied by up to <paramref name="variation"/>.
    /// </summary>
    public Tensor Colors(IReadOnlyList<Paint> colors, float variation)
    {
        var values = new float[3 * Images];
        for (var i = 0; i < Images; i++)
        {
            values[i] = Vary(colors[i].Red);
            values[Images + i] = Vary(colors[i].Green);
            values[2 * Images + i] = Vary(colors[i].Blue);
        }

        return tensor(values).view(3, Images, 1, 1);

        float Vary(float value) => value + variation * (2 * generator.NextFloat() - 1);
    }

    /// <summary>One of the choices for each image.</summary>
    public T[] Pick<T>(IReadOnlyList<T> choices) => Pick(_ => choices);

    /// <summary>One of the choices for each image, where an image has choices of its own.</summary>
    /// <param name="choicesOf">Gets a throw from 0 to 1, made for this image.</param>
    public T[] Pick<T>(Func<float, IReadOnlyList<T>> choicesOf)
    {
        var picked = new T[Images];
        for (var i = 0; i < Images; i++)
        {
            var choices = choicesOf(generator.NextFloat());
            picked[i] = choices[generator.NextInt(choices.Count)];
        }

        return picked;
    }

    /// <summary>
    /// float32 <c>N×height×width</c> of independent values from −1 to 1 that are 0 on average: the sum of two uniform numbers, close enough
    /// to a bell and cheap.
    /// </summary>
    public Tensor Noise(int height, int width)
    {
        var values = new float[Images * height * width];
        for (var i = 0; i < values.Length; i++)
        {
            var bits = generator.NextUInt32();
            values[i] = ((bits >> 16) + (bits & 0xFFFF)) * (1f / 0xFFFF) - 1;
        }

        return tensor(values).view(Images, height, width);
    }

    private Tensor PerImage(Func<float> next)
    {
        var values = new float[Images];
        for (var i = 0; i < Images; i++)
            values[i] = next();
        return tensor(values).view(Images, 1, 1);
    }
}
