namespace Tutorial;

/// <summary>What one epoch brought.</summary>
/// <param name="Epoch">Counted from 1.</param>
/// <param name="Training">Averages over the epoch's batches, taken while the weights moved, as Keras shows them.</param>
/// <param name="Validation">Of the weights at the epoch's end, in evaluation mode.</param>
/// <param name="Seconds">The whole epoch, validation included.</param>
/// <param name="ImagesPerSecond">Training images a second while training, validation not included.</param>
public sealed record EpochResult(int Epoch, Metrics Training, Metrics Validation, double Seconds, double ImagesPerSecond);
