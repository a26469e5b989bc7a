namespace Tutorial.Notebooks;

/// <summary>How far the outputs of two runs may lie apart.</summary>
public sealed record ComparisonOptions
{
    /// <summary>The tolerance of numbers, as a share of the expected one. Counts, which have no decimal point, have to be equal.</summary>
    public double RelativeTolerance { get; init; } = 1e-3;

    /// <summary>The tolerance of numbers near zero.</summary>
    public double AbsoluteTolerance { get; init; } = 1e-6;

    /// <summary>How far the channels of two pictures may lie apart on average, of 255.</summary>
    internal double PictureTolerance { get; init; } = 1;

    /// <summary>
    /// Whether the outputs come from two kernels, which do the same and say it in their own ways: a <c>text/plain</c> beside a richer
    /// representation does not count, for some give none, nor does what .NET Interactive says on its own account. Then the outputs of
    /// volatile cells count too, but only by what they are.
    /// </summary>
    public bool IsAcrossKernels { get; init; }

    /// <summary>Whether two numbers are equal as far as these options go.</summary>
    internal bool AreClose(double expected, double actual) =>
        expected.Equals(actual) || Math.Abs(expected - actual) <= AbsoluteTolerance + RelativeTolerance * Math.Abs(expected);
}
