using static TorchSharp.torch;

namespace Tutorial;

/// <summary>What a model says about each image of a data set, beside what is true.</summary>
public sealed class Predictions : IDisposable
{
    private readonly float[] losses;

    private Predictions(Tensor probabilities, float[] losses, long[] predicted, long[] actual, IReadOnlyList<string> classNames)
    {
        Probabilities = probabilities;
        this.losses = losses;
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
    /// How many images at once; it changes the speed and the memory, not the result. Larger is not faster: feature maps beyond 64 MB are
    /// new memory to the operating system at every batch.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There are no images, the batch size is below 1, or the model knows another number of classes.
    /// </exception>
    public static Predictions Of(nn.Module<Tensor, Tensor> model, ImageDataset images, int batchSize = 100)
    {
        using var scope = NewDisposeScope();
        var (parts, losses) = (new List<Tensor>(), new List<Tensor>());
        Batches.ForEach(model, images, batchSize, (logits, labels) =>
        {
            parts.Add(logits.softmax(1).cpu().MoveToOuterDisposeScope());
            losses.Add(nn.functional.cross_entropy(logits, labels, reduction: nn.Reduction.None).cpu().MoveToOuterDisposeScope());
        });
        var probabilities = cat(parts);
        return new Predictions(
            probabilities.DetachFromDisposeScope(),
            cat(losses).data<float>().ToArray(),
            probabilities.argmax(1).data<long>().ToArray(),
            images.Labels.cpu().data<long>().ToArray(),
            images.ClassNames);
    }

    /// <summary>The probabilities that one image got, one for each class.</summary>
    /// <param name="image">The image's index, 0 … <see cref="Count"/> − 1.</param>
    public float[] ProbabilitiesOf(int image)
    {
        RequireImage(image);
        using var row = Probabilities[image];
        return row.data<float>().ToArray();
    }

    /// <summary>
    /// The loss of one image: the cross-entropy −ln p of the probability p that its true class got; 0 where that is 1, without an upper
    /// end.
    /// </summary>
    /// <param name="image">The image's index, 0 … <see cref="Count"/> − 1.</param>
    public float LossOf(int image)
    {
        RequireImage(image);
        return losses[image];
    }

    /// <summary>The images that the model got wrong, the highest loss first.</summary>
    /// <returns>Indices of images.</returns>
    public int[] Mistakes() => [.. Enumerable.Range(0, Count).Where(image => Predicted[image] != Actual[image]).OrderByDescending(LossOf)];

    /// <summary>Disposes <see cref="Probabilities"/>.</summary>
    public void Dispose() => Probabilities.Dispose();

    /// <exception cref="ArgumentException">They are of another number of images than <paramref name="dataset"/> has.</exception>
    internal void RequireOf(ImageDataset dataset)
    {
        if (dataset.Count != Count)
        {
            throw new ArgumentException(
                $"There are {dataset.Count} images but {Count} predictions: give those of these images.",
                nameof(dataset));
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">There is no such image.</exception>
    internal void RequireImage(int image)
    {
        if (image < 0 || image >= Count)
            throw new ArgumentOutOfRangeException(nameof(image), image, $"There is no image {image}: indices run from 0 to {Count - 1}.");
    }
}
