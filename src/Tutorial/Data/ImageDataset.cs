using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Labelled colour images: one tensor of pixels, one of labels, the names of the classes and where they all came from.</summary>
/// <remarks>The data set owns both tensors: disposing it disposes them, and no dispose scope does.</remarks>
public sealed class ImageDataset : IDisposable
{
    /// <summary>Takes over the two tensors given.</summary>
    /// <param name="images">uint8 <c>N×3×H×W</c>, channels red, green, blue (32×32 in both sets of this tutorial).</param>
    /// <param name="labels">int64 <c>N</c>, each from 0 to <paramref name="classNames"/>.Count − 1.</param>
    /// <param name="classNames">The name of each class; a label is an index into it.</param>
    /// <param name="source">What the images are, in the words that a reader is shown.</param>
    /// <exception cref="ArgumentException">
    /// A shape, a dtype or a label does not fit; the tensors then still belong to the caller.
    /// </exception>
    public ImageDataset(Tensor images, Tensor labels, IReadOnlyList<string> classNames, string source)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(classNames);
        ArgumentNullException.ThrowIfNull(source);
        if (images.dtype != ScalarType.Byte || images.dim() != 4 || images.shape[1] != 3)
            throw new ArgumentException($"Images must be uint8 of shape N×3×H×W, but these are {Describe(images)}.", nameof(images));
        if (labels.dtype != ScalarType.Int64 || labels.dim() != 1 || labels.shape[0] != images.shape[0])
        {
            throw new ArgumentException(
                $"Labels must be int64, one for each of the {images.shape[0]} images, but these are {Describe(labels)}.", nameof(labels));
        }

        if (FirstOutside(labels, classNames.Count) is { } wrong)
        {
            throw new ArgumentException(
                $"Label {wrong.Value} of image {wrong.Index} names no class: labels run from 0 to {classNames.Count - 1}.", nameof(labels));
        }

        Images = images.DetachFromDisposeScope();
        Labels = labels.DetachFromDisposeScope();
        ClassNames = classNames;
        Source = source;
    }

    /// <summary>The pixels: uint8 <c>N×3×H×W</c>, 0 … 255, channels red, green, blue.</summary>
    public Tensor Images { get; }

    /// <summary>The class of each image: int64 <c>N</c>, an index into <see cref="ClassNames"/>.</summary>
    public Tensor Labels { get; }

    /// <summary>The name of each class.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>What the images are: "CIFAR-10" or "drawn sample set, not CIFAR-10".</summary>
    public string Source { get; }

    /// <summary>How many images there are.</summary>
    public long Count => Images.shape[0];

    /// <summary>The first <paramref name="count"/> images, as a copy that the caller disposes.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative or above <see cref="Count"/>.</exception>
    public ImageDataset Take(long count)
    {
        RequireAtMostCount(count, nameof(count));
        using var scope = NewDisposeScope();
        return With(Images.narrow(0, 0, count).clone(), Labels.narrow(0, 0, count).clone());
    }

    /// <summary>
    /// The same images on a device: in the same memory when they are there already, otherwise a copy. The caller disposes it.
    /// </summary>
    internal ImageDataset On(Device device)
    {
        using var scope = NewDisposeScope();
        return With(Images.to(device).alias(), Labels.to(device).alias());
    }

    /// <summary>The images at <paramref name="indices"/>, in that order, as a copy that the caller disposes.</summary>
    /// <param name="indices">int64, rank 1, each from 0 to <see cref="Count"/> − 1; an index may occur more than once.</param>
    /// <exception cref="ArgumentException">The indices are of another dtype or rank, or one is out of range.</exception>
    public ImageDataset Select(Tensor indices)
    {
        ArgumentNullException.ThrowIfNull(indices);
        if (indices.dtype != ScalarType.Int64 || indices.dim() != 1)
            throw new ArgumentException($"Indices must be int64 of rank 1, but these are {Describe(indices)}.", nameof(indices));
        if (FirstOutside(indices, Count) is { } wrong)
            throw new ArgumentException($"There is no image {wrong.Value}: indices run from 0 to {Count - 1}.", nameof(indices));

        using var scope = NewDisposeScope();
        return With(Images.index_select(0, indices), Labels.index_select(0, indices));
    }

    /// <summary>The pixels of the images at <paramref name="indices"/>, in that order: a new tensor that the caller disposes.</summary>
    internal Tensor ImagesAt(IEnumerable<int> indices)
    {
        using var scope = NewDisposeScope();
        return Images.index_select(0, tensor(indices.Select(index => (long)index).ToArray()).to(Images.device)).MoveToOuterDisposeScope();
    }

    /// <summary>Two random, disjoint parts that together hold every image once, as copies that the caller disposes.</summary>
    /// <param name="secondCount">How many images the second part gets, for example a tenth held out for validation.</param>
    /// <param name="seed">The same seed gives the same parts; TorchSharp's own random state is neither used nor moved.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="secondCount"/> is negative or above <see cref="Count"/>.</exception>
    public (ImageDataset First, ImageDataset Second) Split(long secondCount, int seed)
    {
        RequireAtMostCount(secondCount, nameof(secondCount));
        var order = new long[Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        new Random(seed).Shuffle(order);

        var firstCount = order.Length - (int)secondCount;
        using var scope = NewDisposeScope();
        return (Select(tensor(order[..firstCount], ScalarType.Int64)), Select(tensor(order[firstCount..], ScalarType.Int64)));
    }

    /// <summary>How many images each class has, in the order of <see cref="ClassNames"/>.</summary>
    public long[] CountsPerClass()
    {
        using var counts = Labels.bincount(null, minlength: ClassNames.Count);
        return counts.data<long>().ToArray();
    }

    /// <summary>Disposes both tensors.</summary>
    public void Dispose()
    {
        Images.Dispose();
        Labels.Dispose();
    }

    private ImageDataset With(Tensor images, Tensor labels) => new(images, labels, ClassNames, Source);

    private void RequireAtMostCount(long count, string parameter)
    {
        if (count < 0 || count > Count)
            throw new ArgumentOutOfRangeException(parameter, count, $"The data set has {Count} images; ask for 0 to {Count} of them.");
    }

    private static (long Index, long Value)? FirstOutside(Tensor values, long end)
    {
        using var scope = NewDisposeScope();
        var outside = values.lt(0).logical_or(values.ge(end)).nonzero();
        if (outside.shape[0] == 0)
            return null;
        var index = outside[0, 0].ToInt64();
        return (index, values[index].ToInt64());
    }

    private static string Describe(Tensor tensor) =>
        string.Create(CultureInfo.InvariantCulture, $"{tensor.dtype} of shape [{string.Join('×', tensor.shape)}]");
}
