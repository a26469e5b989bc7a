using System.Diagnostics;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial.Benchmarks;

/// <summary>
/// The network's convolutions and dense layers alone, each forward and backward on an input that is there already: the practical limit,
/// which no loop around them is faster than. The convolutions get the strides for which libtorch has its faster ones, as in the library.
/// </summary>
internal sealed class LayersAlone : Contender
{
    private readonly Sequential model = Cifar10Network.Create(seed: 1);
    private readonly (nn.Module<Tensor, Tensor> Layer, Tensor Input, Tensor Gradient)[] layers;
    private readonly int batchSize;
    private readonly int parts;

    /// <summary>Prepares inputs, and the gradients of the outputs.</summary>
    /// <param name="batchSize">Images a step.</param>
    /// <param name="largestPart">How many of them at once; the batch size is a multiple of it or less.</param>
    public LayersAlone(int batchSize, int largestPart)
        : base("E  convolutions and dense layers alone")
    {
        this.batchSize = batchSize;
        var size = Math.Min(batchSize, largestPart);
        parts = batchSize / size;
        layers = [Layer("conv1", size, 3, 32), Layer("conv2", size, 32, 15), Layer("dense1", size, 2304), Layer("dense2", size, 128)];
        layers[0].Input.requires_grad = false;          // the pictures: nobody asks for their gradient
    }

    public override double ImagesPerSecond(int steps)
    {
        var began = Stopwatch.GetTimestamp();
        for (var step = 0; step < steps; step++)
        {
            model.zero_grad();
            for (var part = 0; part < parts; part++)
                ForwardAndBackward();
        }

        return steps * batchSize / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>Forward only, without gradients: what no evaluation is faster than.</summary>
    /// <param name="steps">How many batches.</param>
    public double ForwardImagesPerSecond(int steps)
    {
        using var noGradients = no_grad();
        var began = Stopwatch.GetTimestamp();
        for (var step = 0; step < steps * parts; step++)
        {
            using var scope = NewDisposeScope();
            foreach (var (layer, input, _) in layers)
                layer.call(input);
        }

        return steps * batchSize / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    public override void Dispose()
    {
        foreach (var (_, input, gradient) in layers)
        {
            input.Dispose();
            gradient.Dispose();
        }

        model.Dispose();
    }

    private void ForwardAndBackward()
    {
        using var scope = NewDisposeScope();
        foreach (var (layer, input, gradient) in layers)
        {
            input.grad = null;
            layer.call(input).backward([gradient]);
        }
    }

    /// <param name="name">One of the network's layers.</param>
    /// <param name="images">How many images.</param>
    /// <param name="channels">Channels, or numbers, that come in.</param>
    /// <param name="side">Height and width of the image that comes in; 0 for a dense layer.</param>
    private (nn.Module<Tensor, Tensor> Layer, Tensor Input, Tensor Gradient) Layer(string name, int images, int channels, int side = 0)
    {
        using var scope = NewDisposeScope();
        var layer = (nn.Module<Tensor, Tensor>)model.named_children().Single(child => child.name == name).module;
        var input = side == 0 ? rand(images, channels) : rand(images, side, side, channels).permute(0, 3, 1, 2);
        input.requires_grad = true;
        var gradient = layer.call(input).detach();
        return (layer, input.MoveToOuterDisposeScope(), gradient.MoveToOuterDisposeScope());
    }
}
