using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// How much of the input one value of a feature map depends on, and how far apart in the input two neighbouring values look. A window of
/// k values that step s pixels of the input apart adds (k − 1)·s to the field of what it looks at; a stride multiplies the step.
/// </summary>
/// <remarks>
/// The recurrence of Araujo, Norris and Sim, "Computing receptive fields of convolutional neural networks", Distill 2019.
/// </remarks>
internal sealed class ReceptiveField
{
    private readonly long[] steps;

    private ReceptiveField(long[] size, long[] steps)
    {
        Size = size;
        this.steps = steps;
    }

    /// <summary>Pixels of the input along each spatial dimension, before its borders cut it off.</summary>
    public IReadOnlyList<long> Size { get; }

    /// <summary>The field of the input itself: each pixel sees itself.</summary>
    /// <param name="inputShape">Batch and channels first.</param>
    /// <returns>Null when the input has no spatial dimension.</returns>
    public static ReceptiveField? OfInput(IReadOnlyList<long> inputShape)
    {
        var ones = Enumerable.Repeat(1L, Math.Max(0, inputShape.Count - 2)).ToArray();
        return ones.Length == 0 ? null : new ReceptiveField(ones, ones);
    }

    /// <summary>The field of what a layer gives that reads values with this field.</summary>
    /// <returns>Null when each value depends on the whole input, or on it is not known what.</returns>
    public ReceptiveField? Through(nn.Module layer) => layer switch
    {
        Convolution { transposed: false } window => Through(window.kernel_size, window.stride, window.dilation),
        MaxPool2d window => Through(window.kernel_size, window.stride ?? window.kernel_size, window.dilation),
        AvgPool2d window => Through(window.kernel_size, window.stride ?? window.kernel_size, [1]),
        ReLU or Dropout or Dropout2d or BatchNorm2d or LeakyReLU or GELU or SiLU or Sigmoid or Tanh or Identity => this,
        _ => null,
    };

    private ReceptiveField Through(long[] kernel, long[] stride, long[] dilation)
    {
        long At(long[] values, int dimension) => values[Math.Min(dimension, values.Length - 1)];
        return new ReceptiveField(
            [.. Size.Select((size, dimension) => size + (At(kernel, dimension) - 1) * At(dilation, dimension) * steps[dimension])],
            [.. steps.Select((step, dimension) => step * At(stride, dimension))]);
    }
}
