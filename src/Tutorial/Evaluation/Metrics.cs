namespace Tutorial;

/// <summary>How well a model does on a set of images, as Keras counts it (see <see cref="KerasMetrics"/>).</summary>
/// <param name="Loss">Mean cross-entropy in nats; 0 is best, ln 10 ≈ 2.303 is what ten equal guesses give.</param>
/// <param name="Accuracy">The share of images whose most probable class is the true one, 0 … 1.</param>
/// <param name="Precision">
/// Of all probabilities above one half, the share that are for the true class, 0 … 1; 0 when there are none.
/// </param>
/// <param name="Recall">The share of images that give their true class a probability above one half, 0 … 1.</param>
public sealed record Metrics(double Loss, double Accuracy, double Precision, double Recall);
