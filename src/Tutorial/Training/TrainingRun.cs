using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>One training under way: what lives from its first batch to its last.</summary>
internal sealed class TrainingRun : IDisposable
{
    /// <summary>
    /// The feature maps of larger parts take memory and save no time: a batch of 512 is as fast whole and takes 520 MB instead of 288
    /// (docs/performance.md).
    /// </summary>
    internal const long LargestPartOnTheCpu = 64;

    private readonly nn.Module<Tensor, Tensor> model;
    private readonly ImageDataset training;
    private readonly ImageDataset validation;
    private readonly TrainingOptions options;
    private readonly ProgressReports reports;
    private readonly TimeProvider time;
    private readonly CancellationToken cancellationToken;

    private readonly Device device;
    private readonly FastForward forward;
    private readonly AdamSteps optimizer;
    private readonly Generator shuffle;
    private readonly Generator changes;         // of the images; the order does not depend on it, so that settings meet the same batches
    private readonly int batches;
    private readonly long largestPart;          // of a batch, in images

    /// <summary>Prepares for the first epoch. Both sets are on the model's device and stay the caller's.</summary>
    public TrainingRun(
        nn.Module<Tensor, Tensor> model,
        ImageDataset training,
        ImageDataset validation,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        this.model = model;
        this.training = training;
        this.validation = validation;
        this.options = options;
        this.time = time;
        this.cancellationToken = cancellationToken;

        device = Batches.DeviceOf(model);
        batches = checked((int)((training.Count + options.BatchSize - 1) / options.BatchSize));
        reports = new ProgressReports(progress, time, options.Epochs, batches);
        forward = FastForward.Of(model);
        largestPart = forward.TakesImagesOneByOne && device.type == DeviceType.CPU ? LargestPartOnTheCpu : options.BatchSize;
        optimizer = new AdamSteps(model, options);
        shuffle = new Generator(unchecked((ulong)options.Seed));
        changes = new Generator(unchecked((ulong)options.Seed));
        random.manual_seed(options.Seed);       // for layers that take no generator, such as dropout
    }

    /// <summary>Shows the model every training image once, then judges it by the validation images.</summary>
    public EpochResult Epoch(int epoch)
    {
        var began = time.GetTimestamp();
        using var metrics = new KerasMetrics(device);
        Train(epoch, metrics, began);
        var trained = time.GetElapsedTime(began);

        var judged = Evaluator.Evaluate(model, validation);
        RequireFinite(judged.Loss, "validation loss", epoch, batches);
        var result = new EpochResult(
            epoch, metrics.Current(), judged, time.GetElapsedTime(began).TotalSeconds, ProgressReports.PerSecond(training.Count, trained));
        reports.Finish(result);
        return result;
    }

    public void Dispose()
    {
        shuffle.Dispose();
        changes.Dispose();
        optimizer.Dispose();
    }

    private void Train(int epoch, KerasMetrics metrics, long began)
    {
        model.train();
        using var order = NewOrder();
        for (var batch = 0; batch < batches; batch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Step(order, batch, metrics);
            if (!reports.AreDue && batch + 1 < batches)
                continue;

            var current = metrics.Current();    // waits for the device
            RequireFinite(current.Loss, "loss", epoch, batch + 1);
            var done = Math.Min(training.Count, (batch + 1L) * options.BatchSize);
            reports.Tell(epoch, batch + 1, current, ProgressReports.PerSecond(done, time.GetElapsedTime(began)));
        }
    }

    private void Step(Tensor order, int batch, KerasMetrics metrics)
    {
        using var scope = NewDisposeScope();
        var start = (long)batch * options.BatchSize;
        var size = Math.Min(options.BatchSize, training.Count - start);
        optimizer.ForgetGradients();
        foreach (var part in order.narrow(0, start, size).split(largestPart))
            AddGradients(part, size, metrics);
        optimizer.Step();
    }

    /// <summary>The gradients of a part of a batch of <paramref name="size"/> images add to those of the other parts.</summary>
    private void AddGradients(Tensor chosen, long size, KerasMetrics metrics)
    {
        using var scope = NewDisposeScope();
        var targets = training.Labels.index_select(0, chosen);
        var images = options.Augmentation.Apply(training.Images.index_select(0, chosen), changes);
        var mixed = options.Augmentation.Mixup > 0
            ? MixedBatch.Of(Pixels.ToUnitRange(images), options.Augmentation.Mixup, changes)
            : null;
        var logits = forward.Run(mixed?.Pixels ?? images);
        Batches.RequireClasses(logits, training);
        var share = (double)chosen.shape[0] / size;
        var smoothing = options.LabelSmoothing;
        var loss = mixed?.Loss(logits, targets, smoothing) ?? nn.functional.cross_entropy(logits, targets, label_smoothing: smoothing);
        (share < 1 ? loss * share : loss).backward();
        metrics.Add(logits, targets);
    }

    /// <summary>All indices in a new order; drawn on the CPU, so that a seed means the same order on every device.</summary>
    private Tensor NewOrder()
    {
        using var scope = NewDisposeScope();
        return randperm(training.Count, ScalarType.Int64, generator: shuffle).to(device).MoveToOuterDisposeScope();
    }

    private void RequireFinite(double loss, string what, int epoch, int batch)
    {
        if (double.IsFinite(loss))
            return;
        throw new NotFiniteNumberException(string.Create(
            CultureInfo.InvariantCulture,
            $"The {what} is {loss} in epoch {epoch}, after {batch:N0} of {batches:N0} batches; "
                + $"build the model anew and train it with a smaller learning rate than {options.LearningRate}."), loss);
    }
}
