using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>How many products a layer adds up for one input.</summary>
internal static class MultiplyAdds
{
    /// <param name="layer">The layer.</param>
    /// <param name="outputShape">What it gives, batch first.</param>
    /// <returns>0 for a layer that multiplies nothing by a weight; a bias, a comparison and a scaling are not counted.</returns>
    public static long Of(nn.Module layer, IReadOnlyList<long> outputShape)
    {
        var values = outputShape.Skip(1).Aggregate(1L, (product, size) => product * size);
        return layer switch
        {
            Convolution { transposed: false } convolution =>
                values * (convolution.in_channels / convolution.groups) * convolution.kernel_size.Aggregate(1L, (product, size) => product * size),
            Linear linear => values * linear.in_features,
            _ => 0,
        };
    }
}
