using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Images drawn by code, with CIFAR-10's class names and format, so that every lesson runs where CIFAR-10 is not at hand.
/// </summary>
/// <remarks>
/// Each image is a silhouette in a random pose before a random background, with clutter and grain. Cat and dog share their body and face,
/// automobile and truck their wheels, paint and roads: the pairs that a network confuses first.
/// </remarks>
public static class SampleSet
{
    /// <summary>The <see cref="ImageDataset.Source"/> of these images.</summary>
    public const string SourceName = "drawn sample set, not CIFAR-10";

    /// <summary>How many images the lessons train on.</summary>
    internal const int TrainingCount = 5000;

    /// <summary>How many images the lessons test with.</summary>
    internal const int TestCount = 1000;

    // A plane of 25×32×32 values stays below the 32,768 from which libtorch splits an operation among threads; for work in such small
    // pieces, threads cost more than they give, and on a busy machine many times more.
    private const int BatchSize = 25;

    /// <summary>Draws a training and a test set: the same arguments give the same images.</summary>
    /// <param name="trainingCount">
    /// How many images to train on; the classes get equal shares, the first ones one more where ten does not divide it.
    /// </param>
    /// <param name="testCount">How many images to test with, shared out likewise.</param>
    /// <param name="seed">Any whole number. TorchSharp's own random state is neither used nor moved.</param>
    /// <param name="cancellationToken">Checked between batches.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 1.</exception>
    public static DatasetPair Draw(
        int trainingCount = TrainingCount,
        int testCount = TestCount,
        int seed = 1,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trainingCount, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(testCount, 1);
        var training = DrawPart(trainingCount, new Pcg32((ulong)seed, stream: 1), cancellationToken);
        try
        {
            return new DatasetPair(training, DrawPart(testCount, new Pcg32((ulong)seed, stream: 2), cancellationToken));
        }
        catch
        {
            training.Dispose();
            throw;
        }
    }

    private static ImageDataset DrawPart(int count, Pcg32 generator, CancellationToken cancellationToken)
    {
        using var scope = NewDisposeScope();
        var images = empty([count, 3, 32, 32], ScalarType.Byte);
        var labels = new long[count];
        foreach (var batch in BatchesOf(count))
        {
            cancellationToken.ThrowIfCancellationRequested();
            labels.AsSpan(batch.Start, batch.Count).Fill(batch.Label);
            using var batchScope = NewDisposeScope();
            var planes = DrawBatch(DrawnClass.All[batch.Label], new PerImageRandom(generator, batch.Count));
            for (var channel = 0; channel < planes.Count; channel++)
                images.narrow(0, batch.Start, batch.Count).select(1, channel).copy_(planes[channel]);
        }

        var order = new long[count];
        for (var i = 0; i < count; i++)
            order[i] = i;
        generator.Shuffle(order.AsSpan());
        var shuffled = tensor(order, ScalarType.Int64);
        return new ImageDataset(
            images.index_select(0, shuffled), tensor(labels, ScalarType.Int64).index_select(0, shuffled), Cifar10.ClassNames, SourceName);
    }

    private static IEnumerable<Batch> BatchesOf(int count)
    {
        var start = 0;
        for (var label = 0; label < DrawnClass.All.Count; label++)
        {
            var end = start + count / DrawnClass.All.Count + (label < count % DrawnClass.All.Count ? 1 : 0);
            for (; start < end; start = Math.Min(start + BatchSize, end))
                yield return new Batch(label, start, Math.Min(BatchSize, end - start));
        }
    }

    private static IReadOnlyList<Tensor> DrawBatch(DrawnClass drawn, PerImageRandom random)
    {
        var frame = Pose.Draw(random, drawn.Tilt);
        var canvas = new Canvas(Background.Draw(random, drawn.Places), softness: random.Uniform(0.8f, 1.8f));
        Clutter.Paint(canvas, random, most: 4, probability: 0.4f, size: 4);
        drawn.Silhouette(canvas, frame, random);
        Clutter.Paint(canvas, random, most: 2, probability: 0.35f, size: 2.5f);
        var lightFromAbove = 1 - frame.Along(0, 1) * random.Uniform(0, 0.3f);
        return Camera.Take(canvas.Planes, lightFromAbove, random);
    }

    private readonly record struct Batch(int Label, int Start, int Count);
}
