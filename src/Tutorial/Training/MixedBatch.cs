using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// A batch mixed with itself in another order (Zhang, Cissé, Dauphin, Lopez-Paz, "mixup: Beyond Empirical Risk Minimization", 2017): the
/// pixels, and how much of each image and of its partner is in them. Its tensors belong to the scope in which it was made.
/// </summary>
/// <param name="Pixels">float32 <c>N×C×H×W</c>.</param>
/// <param name="Partners">int64 <c>N</c>: the image of the batch that each was mixed with.</param>
/// <param name="Share">Of the image itself, from one half to 1; the partner has the rest.</param>
internal sealed record MixedBatch(Tensor Pixels, Tensor Partners, double Share)
{
    /// <summary>Draws a share from the Beta distribution of α and α and mixes a batch.</summary>
    /// <param name="pixels">float32 <c>N×C×H×W</c>.</param>
    /// <param name="alpha">Above 0; small numbers leave most batches nearly as they are.</param>
    /// <param name="generator">On the CPU.</param>
    public static MixedBatch Of(Tensor pixels, double alpha, Generator generator)
    {
        var concentration = tensor(alpha);
        var drawn = distributions.Beta(concentration, concentration, generator).sample().item<double>();
        var share = Math.Max(drawn, 1 - drawn);     // which of the two is called the partner does not matter
        var partners = randperm(pixels.shape[0], ScalarType.Int64, generator: generator).to(pixels.device);
        return new MixedBatch(Augment.Mix(pixels, partners, share), partners, share);
    }

    /// <summary>The loss against labels that are mixed as the images are: the same mixture of two losses.</summary>
    /// <param name="logits">float32 <c>N×classes</c>.</param>
    /// <param name="labels">int64 <c>N</c>, of the images before they were mixed.</param>
    /// <param name="smoothing">See <see cref="TrainingOptions.LabelSmoothing"/>.</param>
    public Tensor Loss(Tensor logits, Tensor labels, double smoothing) =>
        Share * nn.functional.cross_entropy(logits, labels, label_smoothing: smoothing)
        + (1 - Share) * nn.functional.cross_entropy(logits, labels.index_select(0, Partners), label_smoothing: smoothing);
}
