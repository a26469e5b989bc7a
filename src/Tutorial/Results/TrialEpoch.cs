namespace Tutorial;

/// <summary>What a trial was measured at after an epoch.</summary>
/// <param name="Epoch">Counted from 1.</param>
/// <param name="TrainingLoss">Over the epoch, while the weights moved, on the images as they were learned from.</param>
/// <param name="TrainingAccuracy">0 … 1, measured like it; where images are mixed, against the label with the larger share.</param>
/// <param name="HeldOutLoss">On images that were held out of the training, by the weights at the epoch's end.</param>
/// <param name="HeldOutAccuracy">0 … 1, on the same images.</param>
/// <param name="TestAccuracy">0 … 1, on all test images; null after most epochs, since the test set is for reporting.</param>
public sealed record TrialEpoch(
    int Epoch, double TrainingLoss, double TrainingAccuracy, double HeldOutLoss, double HeldOutAccuracy, double? TestAccuracy = null);
