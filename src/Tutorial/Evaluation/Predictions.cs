using static TorchSharp.torch;

namespace Tutorial;

/// <summary>What a model says about each image of a data set, beside what is true.</summary>
public sealed class Predictions : IDisposable
{
    private Predictions(Tensor probabilities, long[] predicted, long[] actual, IReadOnlyList<string> classNames)
    {
        Probabilities = probabilities;
        Predicted = predicted;
        Actual = actual;
        ClassNames = classNames;
    }

    /// <summary>float32 <c>N×classes</c> on the CPU, each row with the sum 1; this object owns it.</summary>
    public Tensor Probabilities { get; }

    /// <summary>The most probable class of each image, an index into <see cref="ClassNames"/>.</summary>
    public IReadOnlyList<long> Predicted { get; }

    /// <summary>The true class of each image, an index into <see cref="ClassNames"/>.</summary>
    public IReadOnlyList<long> Actual { get; }

    /// <summary>The name of each class.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>How many images there are.</summary>
    public int Count => Predicted.Count;

    /// <summary>Runs the model over all images in evaluation mode, without gradients.</summary>
    /// <param name="model">From float32 <c>N×3×H×W</c>, 0 … 1, to logits <c>N×classes</c>; it keeps its mode.</param>
    /// <param name="images">At least one image.</param>
    /// <param name="batchSize">
    /// How many images at once; it changes the speed, not the result. Larger is not faster: feature maps beyond 32 MB are new memory to the
    /// operating system at every batch.
    /// </param>
    /// <exception cref="ArgumentException">There are no images, the batch size is below 1, or the model knows another number of classes.</exception>
    public static Predictions Of(nn.Module<Tensor, Tensor> model, ImageDataset images, int batchSize = 100)
    {
        using var scope = NewDisposeScope();
        var parts = new List<Tensor>();
        Batches.ForEach(model, images, batchSize, (logits, _) => parts.Add(logits.softmax(1).cpu().MoveToOuterDisposeScope()));
        var probabilities = cat(parts);
        return new Predictions(
            probabilities.DetachFromDisposeScope(),
            probabilities.argmax(1).data<long>().ToArray(),
            images.Labels.cpu().data<long>().ToArray(),
            images.ClassNames);
    }

    /// <summary>The probabilities that one image got, one for each class.</summary>
    /// <param name="image">The image's index, 0 … <see cref="Count"/> − 1.</param>
    public float[] ProbabilitiesOf(int image)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(image);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(image, Count);
        using var row = Probabilities[image];
        return ByHand.ToArray1d(row);
    }

    /// <summary>The images that the model got wrong, those it was surest of first.</summary>
    /// <returns>Indices of images.</returns>
    public int[] Mistakes()
    {
        using var scope = NewDisposeScope();
        var confidence = ByHand.ToArray1d(Probabilities.amax([1]));
        return [.. Enumerable.Range(0, Count).Where(image => Predicted[image] != Actual[image]).OrderByDescending(image => confidence[image])];
    }

    /// <summary>Disposes <see cref="Probabilities"/>.</summary>
    public void Dispose() => Probabilities.Dispose();
}
