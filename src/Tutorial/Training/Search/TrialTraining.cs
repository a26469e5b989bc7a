using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Trains one trial of a search: Adam with decoupled weight decay, cross-entropy, a new order of the images every epoch.</summary>
internal static class TrialTraining
{
    /// <summary>Trains and measures.</summary>
    /// <param name="number">The trial's place in the plan.</param>
    /// <param name="group">Why it is there.</param>
    /// <param name="settings">What to train with.</param>
    /// <param name="images">On the CPU; they stay the caller's.</param>
    /// <param name="measured">After which epochs, ascending; the last one ends the training.</param>
    /// <param name="time">Times it.</param>
    /// <param name="cancellationToken">Looked at before each batch.</param>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Trial Run(
        int number, TrialGroup group, TrialSettings settings, SearchImages images, IReadOnlyList<int> measured, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var (validation, test, seconds) = (new List<double>(), new List<double>(), 0.0);
        var began = time.GetTimestamp();
        using var model = Train(settings, images.Learning, measured[^1], Measure, cancellationToken);
        var summary = ModelSummary.Of(model, 1, 3, 32, 32);
        return new Trial(
            number, group, settings, summary.TotalParameters, summary.TotalMultiplyAdds, Math.Round(seconds, 1), validation, test);

        void Measure(int epoch, nn.Module<Tensor, Tensor> trained)
        {
            seconds += time.GetElapsedTime(began).TotalSeconds;
            if (measured.Contains(epoch))
            {
                validation.Add(Accuracy(trained, images.HeldOut));
                test.Add(Accuracy(trained, images.Test));
            }

            began = time.GetTimestamp();
        }
    }

    /// <summary>Trains a new network, which the caller disposes.</summary>
    /// <param name="settings">What to train with.</param>
    /// <param name="learning">On the CPU.</param>
    /// <param name="epochs">How often every image is seen.</param>
    /// <param name="afterEpoch">Told the epoch's number, from 1, and the network.</param>
    /// <param name="cancellationToken">Looked at before each batch.</param>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal static Sequential Train(
        TrialSettings settings, ImageDataset learning, int epochs, Action<int, nn.Module<Tensor, Tensor>>? afterEpoch = null,
        CancellationToken cancellationToken = default)
    {
        settings.Validate();
        var model = AdjustableNetwork.Create(
            settings.Seed, settings.Convolutions, settings.Width, settings.Dropout, learning.ClassNames.Count);
        var forward = FastForward.Of(model);
        using var adam = new AdamSteps(model, new TrainingOptions { LearningRate = settings.LearningRate });
        using var shuffle = new Generator(unchecked((ulong)settings.Seed));
        random.manual_seed(settings.Seed);          // dropout takes no generator
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            Epoch(model, forward, adam, shuffle, settings, learning, cancellationToken);
            afterEpoch?.Invoke(epoch, model);
        }

        return model;
    }

    private static void Epoch(
        nn.Module<Tensor, Tensor> model, FastForward forward, AdamSteps adam, Generator shuffle, TrialSettings settings,
        ImageDataset learning, CancellationToken cancellationToken)
    {
        model.train();
        using var scope = NewDisposeScope();
        var order = randperm(learning.Count, ScalarType.Int64, generator: shuffle);
        foreach (var chosen in order.split(settings.BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var batch = NewDisposeScope();
            var logits = forward.Run(learning.Images.index_select(0, chosen));
            adam.ForgetGradients();
            nn.functional.cross_entropy(logits, learning.Labels.index_select(0, chosen)).backward();
            Decay(model, settings);
            adam.Step();
        }
    }

    /// <summary>Loshchilov and Hutter, "Decoupled weight decay regularization", 2019, algorithm 2: beside the gradient's step.</summary>
    private static void Decay(nn.Module model, TrialSettings settings)
    {
        if (settings.WeightDecay == 0)
            return;
        using var noGradient = no_grad();
        foreach (var parameter in model.parameters())
            parameter.mul_(1 - settings.LearningRate * settings.WeightDecay);
    }

    private static double Accuracy(nn.Module<Tensor, Tensor> model, ImageDataset images) =>
        Math.Round(Evaluator.Evaluate(model, images).Accuracy, 5);
}
