using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Images drawn by code, so that every lesson runs where CIFAR-10 is not at hand.</summary>
public static class SampleSet
{
    /// <summary>The <see cref="ImageDataset.Source"/> of these images.</summary>
    public const string SourceName = "drawn sample set, not CIFAR-10";

    /// <summary>Draws a training and a test set; the same arguments give the same images.</summary>
    /// <param name="trainingCount">Images to train on, the same number of each class as far as it divides by ten.</param>
    /// <param name="testCount">Images to test with.</param>
    /// <param name="seed">TorchSharp's own random state is neither used nor moved.</param>
    public static DatasetPair Draw(int trainingCount = 5000, int testCount = 1000, int seed = 1) =>
        new(Part(trainingCount, seed), Part(testCount, seed + 1));

    // First form, until the drawings land: noise, and on it a bright bar in one of ten rows.
    private static ImageDataset Part(int count, int seed)
    {
        var random = new Random(seed);
        var pixels = new byte[count * 3072];
        random.NextBytes(pixels);
        var labels = Enumerable.Range(0, count).Select(i => (long)(i % 10)).ToArray();
        random.Shuffle(labels);
        for (var i = 0; i < count; i++)
            pixels.AsSpan((int)(i * 3072 + (labels[i] * 3 + 1) * 32), 64).Fill(255);
        return new ImageDataset(
            tensor(pixels, [count, 3, 32, 32], ScalarType.Byte), tensor(labels, ScalarType.Int64), Cifar10.ClassNames, SourceName);
    }
}
