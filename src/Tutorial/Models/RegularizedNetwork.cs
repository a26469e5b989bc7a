using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>The network of <see cref="Cifar10Network"/> with layers between that work against overfitting.</summary>
public static class RegularizedNetwork
{
    /// <summary>Builds the network with new weights: those that <see cref="Cifar10Network.Create"/> gives for the same seed.</summary>
    /// <param name="seed">The same seed gives the same weights.</param>
    /// <param name="classes">How many classes it tells apart.</param>
    /// <param name="dropout">The share of the dense layer's 128 outputs that is zeroed while training, 0 to below 1; 0 for none.</param>
    /// <param name="mapDropout">The share of whole feature maps that is zeroed behind each pooling; 0 for none.</param>
    /// <param name="batchNormalization">Whether each convolution's maps are normalised over the batch.</param>
    /// <returns>float32 <c>N×3×32×32</c>, 0 … 1, to logits <c>N×classes</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A share is out of its range, or there is less than one class.</exception>
    public static Sequential Create(
        int seed, int classes = 10, double dropout = 0, double mapDropout = 0, bool batchNormalization = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        RequireShare(dropout, nameof(dropout));
        RequireShare(mapDropout, nameof(mapDropout));
        var layers = new List<(string, nn.Module<Tensor, Tensor>)>();
        foreach (var (number, into, outOf) in new[] { (1, 3, 32), (2, 32, 64) })
        {
            layers.Add(($"conv{number}", nn.Conv2d(into, outOf, 3)));
            if (batchNormalization)
                layers.Add(($"norm{number}", nn.BatchNorm2d(outOf)));
            layers.Add(($"relu{number}", nn.ReLU()));
            layers.Add(($"pool{number}", nn.MaxPool2d(2)));
            if (mapDropout > 0)
                layers.Add(($"maps{number}", nn.Dropout2d(mapDropout)));
        }

        layers.Add(("flatten", nn.Flatten()));
        layers.Add(("dense1", nn.Linear(64 * 6 * 6, 128)));
        layers.Add(("relu3", nn.ReLU()));
        if (dropout > 0)
            layers.Add(("dropout", nn.Dropout(dropout)));
        layers.Add(("dense2", nn.Linear(128, classes)));
        var model = nn.Sequential(layers);
        KerasInitializer.Initialize(model, seed);
        return model;
    }

    private static void RequireShare(double share, string parameter)
    {
        if (!(share >= 0 && share < 1))
            throw new ArgumentOutOfRangeException(parameter, share, "A share that is zeroed must be from 0 to below 1.");
    }
}
