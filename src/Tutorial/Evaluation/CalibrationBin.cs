namespace Tutorial;

/// <summary>The answers of a network that it was about equally sure of.</summary>
/// <param name="From">The least probability of the range, in it.</param>
/// <param name="To">The end of the range, not in it, but for the last, which holds 1.</param>
/// <param name="Count">How many answers there are.</param>
/// <param name="Confidence">The mean of their probabilities, 0 … 1; NaN where there is no answer.</param>
/// <param name="Accuracy">The share of them that is right, 0 … 1; NaN where there is no answer.</param>
public sealed record CalibrationBin(double From, double To, int Count, double Confidence, double Accuracy);
