using TorchSharp.Modules;

namespace Tutorial.Benchmarks;

/// <summary>
/// The library's trainer with everything on: a new order, metrics and progress. Its validation is not timed, as the others have none.
/// </summary>
internal sealed class LibraryTrainer : Contender
{
    private readonly Sequential model = Cifar10Network.Create(seed: 1);
    private readonly ImageDataset images;
    private readonly ImageDataset validation;
    private readonly int batchSize;

    public LibraryTrainer(ImageDataset images, int batchSize)
        : base("A  Trainer.Fit")
    {
        this.images = images;
        this.batchSize = batchSize;
        validation = images.Take(1);
    }

    public override double ImagesPerSecond(int steps)
    {
        using var shown = images.Take((long)steps * batchSize);
        var options = new TrainingOptions { Epochs = 1, BatchSize = batchSize };
        return Trainer.Fit(model, shown, validation, options, new NoOneLooks())[0].ImagesPerSecond;
    }

    public override void Dispose()
    {
        model.Dispose();
        validation.Dispose();
    }

    private sealed class NoOneLooks : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
        }
    }
}
