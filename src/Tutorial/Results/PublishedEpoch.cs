namespace Tutorial;

/// <summary>What a file of results says of an epoch.</summary>
/// <param name="Epoch">Counted from 1.</param>
/// <param name="Training">The training images, measured while the weights moved.</param>
/// <param name="StandingStill">The training images, measured by the weights at the epoch's end.</param>
/// <param name="Validation">The validation images, measured by the weights at the epoch's end.</param>
/// <param name="Seconds">Training and validation; measuring <paramref name="StandingStill"/> is not in it.</param>
/// <param name="ImagesPerSecond">Training images a second while training.</param>
internal sealed record PublishedEpoch(
    int Epoch, Metrics Training, Metrics StandingStill, Metrics Validation, double Seconds, double ImagesPerSecond);
