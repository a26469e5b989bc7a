using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>How many products a layer adds up for one input.</summary>
internal static class MultiplyAdds
{
    /// <param name="layer">The layer.</param>
    /// <param name="inputShape">What it takes, batch first.</param>
    /// <param name="outputShape">What it gives, batch first.</param>
    /// <returns>
    /// 0 for a layer that multiplies nothing by a weight; a bias, a comparison and a scaling are not counted. Null for a layer with weights
    /// of another kind than convolutions and dense layers, of which is not known what it does with them.
    /// </returns>
    public static long? Of(nn.Module layer, IReadOnlyList<long> inputShape, IReadOnlyList<long> outputShape) => layer switch
    {
        Convolution { transposed: false } window => Values(outputShape) * (window.in_channels / window.groups)
            * Product(window.kernel_size),
        Convolution window => Values(inputShape) * (window.out_channels / window.groups) * Product(window.kernel_size),
        Linear linear => Values(outputShape) * linear.in_features,
        NormBase or LayerNorm or GroupNorm or Embedding or PReLU => 0,
        _ => layer.parameters().Any() ? null : 0,
    };

    private static long Values(IReadOnlyList<long> shape) => Product(shape.Skip(1));

    private static long Product(IEnumerable<long> sizes) => sizes.Aggregate(1L, (product, size) => product * size);
}
