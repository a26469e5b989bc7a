using System.Globalization;

namespace Tutorial;

/// <summary>How to train; what is left out is Keras's default, or the number of epochs of the tutorial's full run.</summary>
public sealed record TrainingOptions
{
    /// <summary>How often the model sees every training image, at least 1.</summary>
    public int Epochs { get; init; } = 30;

    /// <summary>How many images each step learns from, at least 1.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>Adam's step size, above 0.</summary>
    public double LearningRate { get; init; } = 1e-3;

    /// <summary>What Adam adds to its divisor, above 0. Keras takes 1e-7 where TorchSharp takes 1e-8.</summary>
    public double Epsilon { get; init; } = 1e-7;

    /// <summary>
    /// Decoupled weight decay (AdamW): each step first takes this share, times <see cref="LearningRate"/>, off every parameter. 0 for none.
    /// </summary>
    public double WeightDecay { get; init; }

    /// <summary>The ε of label smoothing, 0 … 1: the true class is asked for 1 − ε, and ε is shared out evenly among all classes.</summary>
    public double LabelSmoothing { get; init; }

    /// <summary>What the training images go through before they are learned from.</summary>
    public Augmentation Augmentation { get; init; } = Augmentation.None;

    /// <summary>Decides the order of the images in every epoch, and the draws of layers such as dropout.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// Whether an NVIDIA GPU may multiply in TF32, with 10 of float32's 23 bits behind the point: faster, a little less exact. On the CPU
    /// it changes nothing. It is off unless it is asked for, so that a GPU's losses stay near the CPU's.
    /// </summary>
    public bool AllowTF32 { get; init; }

    /// <summary>
    /// The settings, the same in every culture. A checkpoint's name is made of it (see <see cref="Checkpoint"/>), so a setting that came
    /// later is written only where it is not its default: networks that were trained before are still found.
    /// </summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"TrainingOptions {{ Epochs = {Epochs}, BatchSize = {BatchSize}, LearningRate = {LearningRate}, Epsilon = {Epsilon}, "
            + $"Seed = {Seed}{Extras()} }}");

    /// <summary>Refuses a setting with which training cannot run.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    internal void Validate()
    {
        if (Epochs < 1)
            throw new ArgumentException($"Epochs is {Epochs}; it must be at least 1.");
        if (BatchSize < 1)
            throw new ArgumentException($"BatchSize is {BatchSize}; it must be at least 1.");
        RequirePositive(nameof(LearningRate), LearningRate);
        RequirePositive(nameof(Epsilon), Epsilon);
        if (!double.IsFinite(WeightDecay) || WeightDecay < 0)
            throw new ArgumentException(FormattableString.Invariant($"WeightDecay is {WeightDecay}; it must be 0 or a number above it."));
        if (!(LabelSmoothing >= 0 && LabelSmoothing < 1))
            throw new ArgumentException(FormattableString.Invariant($"LabelSmoothing is {LabelSmoothing}; it must be from 0 to below 1."));
        Augmentation.Validate();
    }

    private string Extras() => string.Concat(
        AllowTF32 ? ", AllowTF32 = True" : "",
        WeightDecay == 0 ? "" : FormattableString.Invariant($", WeightDecay = {WeightDecay}"),
        LabelSmoothing == 0 ? "" : FormattableString.Invariant($", LabelSmoothing = {LabelSmoothing}"),
        Augmentation == Augmentation.None ? "" : $", {Augmentation}");

    private static void RequirePositive(string name, double value)
    {
        if (!double.IsFinite(value) || value <= 0)
            throw new ArgumentException(FormattableString.Invariant($"{name} is {value}; it must be a number above 0."));
    }
}
