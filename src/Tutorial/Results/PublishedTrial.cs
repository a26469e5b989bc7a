namespace Tutorial;

/// <summary>One of many short trainings that are compared, measured once.</summary>
/// <param name="Study">Which question it belongs to: <c>ablation</c> or <c>pictures</c>.</param>
/// <param name="Recipe">What it took against overfitting, see <see cref="Tutorial.Recipe.Name"/>.</param>
/// <param name="Seed">Of the weights, the order and every other draw.</param>
/// <param name="Pictures">How many training images it learned from.</param>
/// <param name="Parameters">How many the network has.</param>
/// <param name="MultiplyAdds">Products that are added up for one image's way through the network.</param>
/// <param name="Seconds">Training and validation together, on a machine that did other work too.</param>
/// <param name="Epochs">At least one.</param>
public sealed record PublishedTrial(
    string Study,
    string Recipe,
    int Seed,
    long Pictures,
    long Parameters,
    long MultiplyAdds,
    double Seconds,
    IReadOnlyList<TrialEpoch> Epochs)
{
    /// <summary>After how many epochs the loss of the held-out images was lowest.</summary>
    public int EpochOfLowestLoss => Epochs.MinBy(epoch => epoch.HeldOutLoss)!.Epoch;

    /// <summary>The test accuracy after an epoch, 0 … 1.</summary>
    /// <param name="epoch">Counted from 1.</param>
    /// <exception cref="ArgumentException">The test images were not measured then.</exception>
    public double TestAccuracyAfter(int epoch) =>
        Epochs.FirstOrDefault(result => result.Epoch == epoch)?.TestAccuracy ?? throw new ArgumentException(
            $"The test images were not measured after epoch {epoch}; they were after "
                + $"{string.Join(", ", Epochs.Where(result => result.TestAccuracy is not null).Select(result => result.Epoch))}.",
            nameof(epoch));
}
