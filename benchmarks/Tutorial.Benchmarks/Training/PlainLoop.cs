using System.Diagnostics;
using TorchSharp.Modules;

namespace Tutorial.Benchmarks;

/// <summary>
/// The plainest loop in TorchSharp, which lesson 05 teaches: a batch of a shuffled order, the model's own forward, cross-entropy, Adam.
/// </summary>
internal sealed class PlainLoop(ImageDataset images, int batchSize) : Contender("B  plain loop")
{
    private readonly Sequential model = Cifar10Network.Create(seed: 1);

    public override double ImagesPerSecond(int steps)
    {
        using var shown = images.Take((long)steps * batchSize);
        var began = Stopwatch.GetTimestamp();
        ByHand.Train(model, shown, new TrainingOptions { Epochs = 1, BatchSize = batchSize });
        return steps * batchSize / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    public override void Dispose() => model.Dispose();
}
