using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Counts loss, accuracy, precision and recall over batches with the meaning that Keras's <c>accuracy</c>, <c>Precision()</c> and
/// <c>Recall()</c> have on softmax outputs: each of the N × classes probabilities above one half is a positive prediction, whatever its
/// class, and all classes go into one pool.
/// </summary>
/// <remarks>
/// An image whose largest probability is one half or less makes no positive prediction at all. It can still count for accuracy, which
/// takes the largest probability, but only lowers recall and leaves precision alone. So precision lies above accuracy and recall below.
/// The counts stay on the device until <see cref="Current"/> reads them.
/// </remarks>
public sealed class KerasMetrics : IDisposable
{
    private const double Threshold = 0.5;
    private const int MostWaiting = 64;         // batches that are counted in one go: one call of a kind instead of one a batch

    private readonly Tensor lossSum;
    private readonly Tensor correct;
    private readonly Tensor positives;
    private readonly Tensor truePositives;
    private readonly List<(Tensor Logits, Tensor Labels)> waiting = [];
    private long count;

    /// <summary>Starts all counts at zero.</summary>
    /// <param name="device">Where the batches will be; the CPU when it is left out.</param>
    public KerasMetrics(Device? device = null)
    {
        lossSum = Zero(ScalarType.Float64, device);
        correct = Zero(ScalarType.Int64, device);
        positives = Zero(ScalarType.Int64, device);
        truePositives = Zero(ScalarType.Int64, device);
    }

    /// <summary>Counts one batch; what becomes of the tensors afterwards does not matter.</summary>
    /// <param name="logits">Float <c>N×classes</c>, before softmax.</param>
    /// <param name="labels">int64 <c>N</c>.</param>
    /// <exception cref="ArgumentException">There are not as many labels as rows of logits.</exception>
    public void Add(Tensor logits, Tensor labels)
    {
        ArgumentNullException.ThrowIfNull(logits);
        ArgumentNullException.ThrowIfNull(labels);
        if (logits.dim() != 2 || labels.dim() != 1 || logits.shape[0] != labels.shape[0])
        {
            throw new ArgumentException(
                $"Logits of shape {string.Join('×', logits.shape)} and labels of shape {string.Join('×', labels.shape)} do not belong "
                    + "together: give N×classes and N.",
                nameof(labels));
        }

        using var scope = NewDisposeScope();
        waiting.Add((logits.detach().clone().DetachFromDisposeScope(), labels.clone().DetachFromDisposeScope()));
        if (waiting.Count == MostWaiting)
            CountWaiting();
    }

    /// <summary>The metrics of everything counted so far; NaN before the first batch.</summary>
    public Metrics Current()
    {
        CountWaiting();
        var counted = (double)count;
        var positive = positives.item<long>();
        var hits = truePositives.item<long>();
        return new Metrics(
            Loss: lossSum.item<double>() / counted,
            Accuracy: correct.item<long>() / counted,
            Precision: positive == 0 ? 0 : (double)hits / positive,
            Recall: hits / counted);
    }

    /// <summary>Disposes the counts.</summary>
    public void Dispose()
    {
        ForgetWaiting();
        lossSum.Dispose();
        correct.Dispose();
        positives.Dispose();
        truePositives.Dispose();
    }

    private void CountWaiting()
    {
        if (waiting.Count == 0)
            return;
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var logits = cat([.. waiting.Select(batch => batch.Logits)]);
        var labels = cat([.. waiting.Select(batch => batch.Labels)]);
        ForgetWaiting();

        var probabilities = logits.softmax(1);
        var above = probabilities.gt(Threshold);
        correct.add_(probabilities.argmax(1).eq(labels).sum());
        positives.add_(above.sum());
        truePositives.add_(above.gather(1, labels.unsqueeze(1)).sum());
        lossSum.add_(nn.functional.cross_entropy(logits, labels, reduction: nn.Reduction.None).sum(ScalarType.Float64));
        count += labels.shape[0];
    }

    private void ForgetWaiting()
    {
        foreach (var (logits, labels) in waiting)
        {
            logits.Dispose();
            labels.Dispose();
        }

        waiting.Clear();
    }

    private static Tensor Zero(ScalarType type, Device? device) => zeros([], type, device).DetachFromDisposeScope();
}
