using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>The network of this tutorial with its size left open: convolutions, width, and dropout before the last layer.</summary>
public static class AdjustableNetwork
{
    /// <summary>Four convolutions with a pooling each leave a single pixel of 32×32.</summary>
    public const int MostConvolutions = 4;

    private const int Hidden = 128;
    private const int LargestFactor = 4;            // the third convolution and the fourth have 4 times the width

    /// <summary>Builds the network with new weights.</summary>
    /// <param name="seed">The same seed gives the same weights (see <see cref="KerasInitializer"/>).</param>
    /// <param name="convolutions">
    /// From 1 to 4, each followed by ReLU and a max-pooling of 2×2. The first two have no padding, as in <see cref="Cifar10Network"/>; the
    /// others have a padding of 1, for without it nothing would be left. Two convolutions of width 32 are the network of lesson 05.
    /// </param>
    /// <param name="width">The maps of the first convolution; the second has twice as many, the others four times as many.</param>
    /// <param name="dropout">The share of hidden units left out while training, from 0 to below 1; no layer where it is 0.</param>
    /// <param name="classes">How many classes it tells apart.</param>
    /// <returns>Input: float32 <c>N×3×32×32</c>, 0 … 1. Output: float32 logits <c>N×classes</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Sequential Create(int seed, int convolutions = 2, int width = 32, double dropout = 0, int classes = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(convolutions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(convolutions, MostConvolutions);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        if (!(dropout >= 0 && dropout < 1))
            throw new ArgumentOutOfRangeException(nameof(dropout), dropout, "A dropout is a share from 0 to below 1.");

        var layers = new List<(string, nn.Module<Tensor, Tensor>)>();
        var (channels, side) = (3, 32);
        for (var number = 1; number <= convolutions; number++)
        {
            var maps = width * Math.Min(1 << (number - 1), LargestFactor);
            var padding = number > 2 ? 1 : 0;
            layers.Add(($"conv{number}", nn.Conv2d(channels, maps, 3, padding: padding)));
            layers.Add(($"relu{number}", nn.ReLU()));
            layers.Add(($"pool{number}", nn.MaxPool2d(2)));
            (channels, side) = (maps, (side - 2 + 2 * padding) / 2);
        }

        layers.Add(("flatten", nn.Flatten()));
        layers.Add(("dense1", nn.Linear(channels * side * side, Hidden)));
        layers.Add(("relu", nn.ReLU()));
        if (dropout > 0)
            layers.Add(("dropout", nn.Dropout(dropout)));
        layers.Add(("dense2", nn.Linear(Hidden, classes)));
        var model = nn.Sequential(layers);
        KerasInitializer.Initialize(model, seed);
        return model;
    }
}
