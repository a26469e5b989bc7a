using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Looks on while a model trains and keeps a copy of its weights from the best epoch by one metric of the validation images: the one with
/// the lowest loss, or with the highest accuracy, precision or recall. Keras's <c>ModelCheckpoint(monitor=…, save_best_only=True)</c> does
/// the same. It works because <see cref="Trainer"/> reports an epoch before it changes a weight again.
/// </summary>
public sealed class BestEpoch : IProgress<TrainingProgress>, IDisposable
{
    private readonly nn.Module model;
    private readonly IProgress<TrainingProgress>? next;
    private readonly Dictionary<string, Tensor> weights = [];
    private readonly string metric;
    private double best;

    /// <summary>Watches a model.</summary>
    /// <param name="model">The model that is handed to <see cref="Trainer"/>.</param>
    /// <param name="next">Gets every report too, for example <see cref="EpochLines"/>; may be null.</param>
    /// <param name="metric">One of <see cref="History.MetricNames"/>: choose by the one that is reported in the end.</param>
    /// <exception cref="ArgumentException">There is no such metric.</exception>
    public BestEpoch(nn.Module model, IProgress<TrainingProgress>? next = null, string metric = "loss")
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(metric);
        History.RequireMetric(metric);
        this.model = model;
        this.next = next;
        this.metric = metric;
        best = metric == "loss" ? double.PositiveInfinity : double.NegativeInfinity;
    }

    /// <summary>The epoch, counted from 1, whose weights are kept; 0 as long as no epoch is over.</summary>
    public int Epoch { get; private set; }

    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Finished is { } epoch && IsBetter(History.Value(metric, epoch.Validation)))
        {
            best = History.Value(metric, epoch.Validation);
            Epoch = epoch.Epoch;
            Keep();
        }

        next?.Report(value);
    }

    /// <summary>Puts the kept weights back into the model.</summary>
    /// <exception cref="InvalidOperationException">No epoch is over yet, or the metric was never a number.</exception>
    public void Restore()
    {
        if (Epoch == 0)
        {
            throw new InvalidOperationException(
                "No weights have been kept; train for at least one epoch with this object as the progress.");
        }

        using var noGradient = no_grad();
        foreach (var (name, tensor) in model.state_dict())
            tensor.copy_(weights[name]);
    }

    /// <summary>Disposes the kept copy; the model keeps what it has.</summary>
    public void Dispose()
    {
        foreach (var tensor in weights.Values)
            tensor.Dispose();
        weights.Clear();
        Epoch = 0;
    }

    private bool IsBetter(double value) => metric == "loss" ? value < best : value > best;

    private void Keep()
    {
        using var scope = NewDisposeScope();
        foreach (var (name, tensor) in model.state_dict())
        {
            if (weights.Remove(name, out var old))
                old.Dispose();
            weights[name] = tensor.detach().clone().DetachFromDisposeScope();
        }
    }
}
