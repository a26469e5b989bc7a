using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Trains a model the way Keras's <c>fit</c> does with its defaults: Adam, cross-entropy, a new order of the images every epoch.
/// </summary>
public static class Trainer
{
    /// <summary>Trains the model and says how every epoch went.</summary>
    /// <remarks>
    /// On one machine, the same model weights, images and options give the same history, on a GPU up to rounding. For that TorchSharp's own
    /// random state is set from the seed as well, because layers such as dropout know no other. The model stays on its device and keeps its
    /// modes; images that are not on that device are copied there once. A GPU is waited for only at a report and at the end of an epoch.
    /// </remarks>
    /// <param name="model">From float32 <c>N×3×H×W</c>, 0 … 1, to logits <c>N×classes</c>; its weights change in place.</param>
    /// <param name="training">The images to learn from.</param>
    /// <param name="validation">The images that every epoch is judged by; never learned from.</param>
    /// <param name="options">The settings; Keras's defaults and 30 epochs when they are left out.</param>
    /// <param name="progress">Told how it goes at most five times a second, and at the end of each epoch; called on this thread.</param>
    /// <param name="cancellationToken">Looked at before each batch; the weights are then those after the last whole batch. When it is left
    /// out in a notebook, an interrupt of the cell ends the training in the same way.</param>
    /// <exception cref="ArgumentException">
    /// A setting is out of range, a set is empty, or sets and model do not have the same classes.
    /// </exception>
    /// <exception cref="NotFiniteNumberException">The loss has become infinite or not a number.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static History Fit(
        nn.Module<Tensor, Tensor> model,
        ImageDataset training,
        ImageDataset validation,
        TrainingOptions? options = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        Fit(
            model,
            training,
            validation,
            options ?? new TrainingOptions(),
            progress,
            TimeProvider.System,
            cancellationToken.CanBeCanceled ? cancellationToken : RunningCell.CancellationToken);

    internal static History Fit(
        nn.Module<Tensor, Tensor> model,
        ImageDataset training,
        ImageDataset validation,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(validation);
        options.Validate();
        RequireImages(training, "training", nameof(training));
        RequireImages(validation, "validation", nameof(validation));
        if (!training.ClassNames.SequenceEqual(validation.ClassNames))
        {
            throw new ArgumentException(
                $"The training set has the classes {string.Join(", ", training.ClassNames)} and the validation set has " +
                $"{string.Join(", ", validation.ClassNames)}; they must be the same.", nameof(validation));
        }

        if (!model.parameters().Any(parameter => parameter.requires_grad))
        {
            throw new ArgumentException(
                "The model has no parameter that training could change; add a layer or unfreeze one.",
                nameof(model));
        }

        var device = Batches.DeviceOf(model);
        using var modes = new KeptModes(model);
        using var precision = new TF32(options.AllowTF32);
        using var toLearn = training.On(device);        // as bytes, once, before the first epoch
        using var toJudge = validation.On(device);
        using var run = new TrainingRun(model, toLearn, toJudge, options, progress, time, cancellationToken);
        var results = new List<EpochResult>(options.Epochs);
        for (var epoch = 1; epoch <= options.Epochs; epoch++)
            results.Add(run.Epoch(epoch));
        return new History(training.Source, options, results);
    }

    private static void RequireImages(ImageDataset images, string role, string parameter)
    {
        if (images.Count == 0)
            throw new ArgumentException($"The {role} set ({images.Source}) has no images; give at least one.", parameter);
    }
}
