using System.Diagnostics;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial.Benchmarks;

/// <summary>The plain loop's step on the same batch every time, so that no time goes into choosing images.</summary>
internal sealed class OneBatch : Contender
{
    private readonly Sequential model = Cifar10Network.Create(seed: 1);
    private readonly Adam optimiser;
    private readonly ImageDataset batch;
    private readonly Tensor pixels;

    public OneBatch(ImageDataset images, int batchSize)
        : base("D  plain loop, one batch")
    {
        optimiser = optim.Adam(model.parameters(), 1e-3, 0.9, 0.999, 1e-7);
        batch = images.Take(batchSize);
        pixels = Pixels.ToUnitRange(batch.Images);
    }

    public override double ImagesPerSecond(int steps)
    {
        var began = Stopwatch.GetTimestamp();
        model.train();
        for (var step = 0; step < steps; step++)
            ByHand.TrainingStep(model, optimiser, pixels, batch.Labels).Dispose();
        return steps * batch.Count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    public override void Dispose()
    {
        optimiser.Dispose();
        model.Dispose();
        pixels.Dispose();
        batch.Dispose();
    }
}
