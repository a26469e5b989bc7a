namespace Tutorial;

/// <summary>Where a training stands.</summary>
/// <param name="Epoch">The epoch under way or just finished, counted from 1.</param>
/// <param name="Epochs">How many there will be.</param>
/// <param name="Batch">Batches done in this epoch.</param>
/// <param name="Batches">Batches an epoch has.</param>
/// <param name="Loss">Training loss of this epoch so far.</param>
/// <param name="Accuracy">Training accuracy of this epoch so far, 0 … 1.</param>
/// <param name="ImagesPerSecond">Training images a second in this epoch so far.</param>
/// <param name="Elapsed">Since the training began.</param>
/// <param name="Remaining">Until all epochs are done, if the rest goes as fast.</param>
/// <param name="Finished">The epoch's result in the report that ends it, otherwise null.</param>
public sealed record TrainingProgress(
    int Epoch,
    int Epochs,
    int Batch,
    int Batches,
    double Loss,
    double Accuracy,
    double ImagesPerSecond,
    TimeSpan Elapsed,
    TimeSpan Remaining,
    EpochResult? Finished)
{
    /// <summary>Whether this is the training's last report.</summary>
    internal bool IsLast => Finished is not null && Epoch == Epochs;
}
