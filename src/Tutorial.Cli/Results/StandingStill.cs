using TorchSharp;

namespace Tutorial.Cli.Results;

/// <summary>Measures the training images at the end of each epoch, by weights that stand still; passes every report on.</summary>
/// <param name="model">The model that is being trained.</param>
/// <param name="training">What it learns from.</param>
/// <param name="next">Told what this one is told.</param>
internal sealed class StandingStill(
    torch.nn.Module<torch.Tensor, torch.Tensor> model, ImageDataset training, IProgress<TrainingProgress> next)
    : IProgress<TrainingProgress>
{
    private readonly List<Metrics> epochs = [];

    /// <summary>The training images' metrics after each epoch so far.</summary>
    public IReadOnlyList<Metrics> Epochs => epochs;

    public void Report(TrainingProgress value)
    {
        next.Report(value);
        if (value.Finished is not null)
            epochs.Add(Evaluator.Evaluate(model, training));
    }
}
