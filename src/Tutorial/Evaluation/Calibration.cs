namespace Tutorial;

/// <summary>
/// Whether a network is as sure as it is right: its answers in ranges of the probability that the predicted class got, and for each range
/// the share of right ones. After Guo, Pleiss, Sun, Weinberger, "On calibration of modern neural networks", ICML 2017; the ranges here hold
/// their lower end, theirs the upper one.
/// </summary>
public sealed class Calibration
{
    private const double Rounding = 1e-6;

    private Calibration(IReadOnlyList<CalibrationBin> bins) => Bins = bins;

    /// <summary>The ranges, from 0 to 1, equally wide.</summary>
    public IReadOnlyList<CalibrationBin> Bins { get; }

    /// <summary>How many answers there are.</summary>
    public int Count => Bins.Sum(bin => bin.Count);

    /// <summary>
    /// The expected calibration error, 0 … 1: the distance between a range's mean probability and its share of right answers, averaged over
    /// the answers. 0 is best.
    /// </summary>
    public double ExpectedError =>
        Bins.Where(bin => bin.Count > 0).Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Accuracy)) / Count;

    /// <summary>Sorts the answers of a network into ranges.</summary>
    /// <param name="predictions">At least one.</param>
    /// <param name="bins">How many ranges, at least 1.</param>
    public static Calibration Of(Predictions predictions, int bins = 10)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        return Of(
            [.. Enumerable.Range(0, predictions.Count).Select(image => (double)predictions.ProbabilitiesOf(image).Max())],
            [.. predictions.Predicted.Zip(predictions.Actual, (said, label) => said == label)],
            bins);
    }

    /// <summary>Sorts answers into ranges.</summary>
    /// <param name="confidences">The probability that the predicted class got, for each answer, 0 … 1.</param>
    /// <param name="right">Whether the answer is right.</param>
    /// <param name="bins">How many ranges, at least 1.</param>
    /// <exception cref="ArgumentException">There is no answer, the lists differ in length, or a number is no probability.</exception>
    public static Calibration Of(IReadOnlyList<double> confidences, IReadOnlyList<bool> right, int bins)
    {
        ArgumentNullException.ThrowIfNull(confidences);
        ArgumentNullException.ThrowIfNull(right);
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        if (confidences.Count == 0)
            throw new ArgumentException("There is no answer to sort: give at least one.", nameof(confidences));
        if (confidences.Count != right.Count)
        {
            throw new ArgumentException(
                $"There are {confidences.Count} probabilities but {right.Count} answers: give as many of both.",
                nameof(right));
        }

        foreach (var confidence in confidences)
        {
            if (!(confidence >= 0 && confidence <= 1 + Rounding))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"{confidence} is no probability: each must be from 0 to 1."),
                    nameof(confidences));
            }
        }

        var answers = confidences.Zip(right, (confidence, isRight) => (Confidence: confidence, IsRight: isRight))
            .ToLookup(answer => Math.Min((int)(answer.Confidence * bins), bins - 1));
        return new Calibration([.. Enumerable.Range(0, bins).Select(bin => new CalibrationBin(
            (double)bin / bins, (bin + 1.0) / bins, answers[bin].Count(),
            answers[bin].Select(answer => answer.Confidence).DefaultIfEmpty(double.NaN).Average(),
            answers[bin].Select(answer => answer.IsRight ? 1.0 : 0).DefaultIfEmpty(double.NaN).Average()))]);
    }
}
