using System.Diagnostics;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial.Benchmarks;

/// <summary>The plainest loop in TorchSharp: a batch of a shuffled order, the model's own forward, cross-entropy, Adam.</summary>
internal sealed class PlainLoop : Contender
{
    private readonly Sequential model = Cifar10Network.Create(seed: 1);
    private readonly Adam optimiser;
    private readonly ImageDataset images;
    private readonly int batchSize;
    private readonly (Tensor Inputs, Tensor Targets)? fixedBatch;

    /// <summary>Prepares a loop.</summary>
    /// <param name="images">What it learns from.</param>
    /// <param name="batchSize">Images a step.</param>
    /// <param name="onOneBatch">Whether it shows the same batch at every step, so that no time goes into choosing images.</param>
    public PlainLoop(ImageDataset images, int batchSize, bool onOneBatch = false)
        : base(onOneBatch ? "D  plain loop, one batch" : "B  plain loop")
    {
        this.images = images;
        this.batchSize = batchSize;
        optimiser = optim.Adam(model.parameters(), 1e-3, 0.9, 0.999, 1e-7);
        if (onOneBatch)
        {
            using var scope = NewDisposeScope();
            var (inputs, targets) = Batch(arange(batchSize, ScalarType.Int64));
            fixedBatch = (inputs.DetachFromDisposeScope(), targets.DetachFromDisposeScope());
        }
    }

    public override double ImagesPerSecond(int steps)
    {
        var began = Stopwatch.GetTimestamp();
        model.train();
        using var order = randperm(images.Count, ScalarType.Int64);
        for (var step = 0; step < steps; step++)
        {
            using var scope = NewDisposeScope();
            var (inputs, targets) = fixedBatch ?? Batch(order.narrow(0, (long)step * batchSize, batchSize));
            var loss = nn.functional.cross_entropy(model.forward(inputs), targets);
            optimiser.zero_grad();
            loss.backward();
            optimiser.step();
        }

        return steps * batchSize / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    public override void Dispose()
    {
        optimiser.Dispose();
        model.Dispose();
        fixedBatch?.Inputs.Dispose();
        fixedBatch?.Targets.Dispose();
    }

    private (Tensor Inputs, Tensor Targets) Batch(Tensor chosen) =>
        (images.Images.index_select(0, chosen).to(ScalarType.Float32).div_(255), images.Labels.index_select(0, chosen));
}
