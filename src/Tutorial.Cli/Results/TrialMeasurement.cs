using System.Diagnostics;
using TorchSharp;

namespace Tutorial.Cli.Results;

/// <summary>Trains once and measures held-out images after each epoch, and the test images after a few.</summary>
internal static class TrialMeasurement
{
    /// <summary>Measures a planned trial.</summary>
    /// <param name="plan">Which training.</param>
    /// <param name="seed">Of everything that is drawn.</param>
    /// <param name="images">The last of its training images are held out.</param>
    /// <param name="cancellationToken">Ends the training.</param>
    public static PublishedTrial Run(PlannedTrial plan, int seed, DatasetPair images, CancellationToken cancellationToken)
    {
        using var scope = torch.NewDisposeScope();
        var count = images.Training.Count;
        using var learning = images.Training.Take(plan.Pictures);
        using var heldOut = images.Training.Select(torch.arange(count - RegularizationPlan.HeldOut, count, torch.ScalarType.Int64));
        using var network = plan.Recipe.Network(seed, images.ClassNames.Count);
        network.to(Lesson.Device);
        var options = plan.Recipe.Options(new TrainingOptions { Epochs = plan.Epochs, Seed = seed });
        var tests = new TestAfter(network, images.Test, plan.TestedAfter);
        var watch = Stopwatch.StartNew();
        var history = Trainer.Fit(network, learning, heldOut, options, tests, cancellationToken);
        var seconds = watch.Elapsed.TotalSeconds - tests.Seconds;

        var shape = images.Training.Images.shape;
        var summary = ModelSummary.Of(network, 1, shape[1], shape[2], shape[3]);
        return new PublishedTrial(
            plan.Study, plan.Recipe.Name, seed, plan.Pictures, summary.TotalParameters, summary.TotalMultiplyAdds, seconds,
            [.. history.Select(epoch => new TrialEpoch(
                epoch.Epoch, epoch.Training.Loss, epoch.Training.Accuracy, epoch.Validation.Loss, epoch.Validation.Accuracy,
                tests.Accuracies.TryGetValue(epoch.Epoch, out var accuracy) ? accuracy : null))]);
    }

    private sealed class TestAfter(
        torch.nn.Module<torch.Tensor, torch.Tensor> network, ImageDataset test, IReadOnlyList<int> epochs) : IProgress<TrainingProgress>
    {
        private readonly Stopwatch watch = new();

        public Dictionary<int, double> Accuracies { get; } = [];

        public double Seconds => watch.Elapsed.TotalSeconds;

        public void Report(TrainingProgress value)
        {
            if (value.Finished is null || !epochs.Contains(value.Epoch))
                return;
            watch.Start();
            Accuracies[value.Epoch] = Evaluator.Evaluate(network, test).Accuracy;
            watch.Stop();
        }
    }
}
