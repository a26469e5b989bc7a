using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Exercise 05.1: what the padded network makes of a picture, computed from the learner's own weights.</summary>
internal static class PaddedChainOutputs
{
    private static readonly (string Fault, Func<Tensor, Tensor> Of)[] Activations =
    [
        ("", values => values.relu()),
        ("a ReLU is missing", values => values),
        ("a sigmoid stands in the place of a ReLU", values => values.sigmoid()),
        ("a tanh stands in the place of a ReLU", values => values.tanh()),
    ];

    private static readonly (string Fault, Func<Tensor, Tensor> Of)[] Poolings =
    [
        ("", maps => nn.functional.max_pool2d(maps, 2)),
        ("a pooling takes the average and not the largest", maps => nn.functional.avg_pool2d(maps, 2)),
    ];

    private static readonly (string Name, Func<nn.Module<Tensor, Tensor>, bool> Is)[] Strangers =
    [
        ("a dropout", network => network.modules().Any(layer => layer is TorchSharp.Modules.Dropout or TorchSharp.Modules.Dropout2d)),
        ("a sigmoid", network => network.modules().Any(layer => layer is TorchSharp.Modules.Sigmoid)),
    ];

    /// <summary>What is wrong with what the network computes; null where it is ReLU and max pooling in the right places.</summary>
    /// <param name="network">Has the right parameters, and takes pictures of 3×32×32.</param>
    public static string? Fault(nn.Module<Tensor, Tensor> network)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var generator = new Generator(1);
        var pictures = empty(2, 3, 32, 32).uniform_(0, 1, generator);
        var given = network.forward(pictures);
        foreach (var (faults, outputs) in Variants(network, pictures))
        {
            if (allclose(given, outputs, rtol: 1e-3, atol: 1e-5))
            {
                return faults.Length == 0
                    ? null
                    : $"The chain has the right sizes, but {string.Join(", and ", faults)}.";
            }
        }

        var stranger = Strangers.FirstOrDefault(other => other.Is(network)).Name;
        return "The chain has the right sizes, but its logits are not those of two rounds of convolution, ReLU and max pooling and two "
            + $"dense layers with a ReLU between{(stranger is null ? "" : $": there is {stranger} in it")}.";
    }

    /// <summary>The right network first, then those with one fault, then those with more.</summary>
    private static IEnumerable<(string[] Faults, Tensor Outputs)> Variants(nn.Module<Tensor, Tensor> network, Tensor pictures)
    {
        var variants =
            from first in Activations
            from second in Activations
            from third in Activations
            from pooling in Poolings
            from last in Poolings
            let faults = new[] { first.Fault, second.Fault, third.Fault, pooling.Fault, last.Fault }.Where(fault => fault.Length > 0)
            orderby faults.Count()
            select (Faults: faults.Distinct().ToArray(), Layers: (first, second, third, pooling, last));
        Tensor Of(params long[] shape) => network.parameters().First(parameter => parameter.shape.SequenceEqual(shape));
        foreach (var (faults, (first, second, third, pooling, last)) in variants)
        {
            var maps = pooling.Of(first.Of(nn.functional.conv2d(pictures, Of(32, 3, 3, 3), Of(32), padding: [1, 1])));
            maps = last.Of(second.Of(nn.functional.conv2d(maps, Of(64, 32, 3, 3), Of(64), padding: [1, 1])));
            var row = third.Of(nn.functional.linear(maps.flatten(1), Of(128, 64 * 8 * 8), Of(128)));
            yield return (faults, nn.functional.linear(row, Of(10, 128), Of(10)));
        }
    }
}
