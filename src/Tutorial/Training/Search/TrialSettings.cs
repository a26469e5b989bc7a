namespace Tutorial;

/// <summary>What a trial of a search was trained with: the knobs of lesson 09.</summary>
/// <param name="LearningRate">Adam's step size, above 0.</param>
/// <param name="BatchSize">Images a step, at least 1.</param>
/// <param name="Convolutions">How many of them the network has, see <see cref="AdjustableNetwork"/>.</param>
/// <param name="Width">How many maps the first of them gives.</param>
/// <param name="Dropout">The share of hidden units left out while training, 0 to below 1.</param>
/// <param name="WeightDecay">Decoupled, as AdamW's: each step takes learning rate × decay of a weight away; 0 for none.</param>
/// <param name="Seed">Decides the first weights, the order of the images, and what dropout leaves out.</param>
public sealed record TrialSettings(
    double LearningRate, int BatchSize, int Convolutions, int Width, double Dropout, double WeightDecay, int Seed)
{
    /// <summary>What the trials vary around: a quarter of the width of lesson 05's network, with Keras's rate and batch.</summary>
    internal static TrialSettings Base { get; } = new(1e-3, 32, 2, 8, 0, 0, 1);

    /// <summary>Refuses a setting with which training cannot run.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    internal void Validate()
    {
        var wrong = this switch
        {
            { LearningRate: not > 0 or double.PositiveInfinity } => $"The learning rate is {LearningRate}; it must be a number above 0.",
            { BatchSize: < 1 } => $"The batch size is {BatchSize}; it must be at least 1.",
            { Convolutions: < 1 or > AdjustableNetwork.MostConvolutions } => $"There are {Convolutions} convolutions; 1 to 4 are possible.",
            { Width: < 1 } => $"The width is {Width}; it must be at least 1.",
            { Dropout: not (>= 0 and < 1) } => $"The dropout is {Dropout}; it must be from 0 to below 1.",
            { WeightDecay: not >= 0 or double.PositiveInfinity } => $"The weight decay is {WeightDecay}; it must be 0 or more.",
            _ => null,
        };
        if (wrong is not null)
            throw new ArgumentException(wrong);
    }
}
