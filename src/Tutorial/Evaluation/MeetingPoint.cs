namespace Tutorial;

/// <summary>Where a training curve and a validation curve meet for the first time.</summary>
/// <param name="Epoch">Counted from 1.</param>
/// <param name="Value">The training curve's value there.</param>
public sealed record MeetingPoint(int Epoch, double Value)
{
    /// <summary>What NumPy's <c>isclose</c> allows beside its absolute tolerance, as a share of the second value.</summary>
    private const double RelativeTolerance = 1e-5;

    /// <summary>
    /// Finds the first epoch whose two values are no further apart than the tolerance; the comparison is NumPy's
    /// <c>isclose(training, validation, atol=tolerance)</c>.
    /// </summary>
    /// <param name="training">A value for each epoch.</param>
    /// <param name="validation">As many values.</param>
    /// <param name="tolerance">The largest distance that counts as a meeting, at least 0.</param>
    /// <returns>The meeting, or null when the curves never come that close.</returns>
    /// <exception cref="ArgumentException">The curves differ in length, or the tolerance is negative.</exception>
    public static MeetingPoint? Find(IReadOnlyList<double> training, IReadOnlyList<double> validation, double tolerance = 0.01)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(validation);
        if (training.Count != validation.Count)
        {
            throw new ArgumentException(
                $"The training curve has {training.Count} epochs and the validation curve {validation.Count}; "
                    + "they must be as long as each other.",
                nameof(validation));
        }

        if (!(tolerance >= 0))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The tolerance is {tolerance}; it must be at least 0."),
                nameof(tolerance));
        }

        for (var index = 0; index < training.Count; index++)
        {
            if (Math.Abs(training[index] - validation[index]) <= tolerance + RelativeTolerance * Math.Abs(validation[index]))
                return new MeetingPoint(index + 1, training[index]);
        }

        return null;
    }
}
