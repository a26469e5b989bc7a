namespace Tutorial;

/// <summary>One variant of a comparison: its runs, their mean and their range.</summary>
internal sealed record AblationBar(string Name, double[] Values, int Decimals)
{
    public double Mean => Values.Average();

    public double Least => Values.Min();

    public double Greatest => Values.Max();

    /// <summary>How far the greatest value lies above the mean; NaN of one run, which has no range.</summary>
    public double Above => Values.Length == 1 ? double.NaN : Greatest - Mean;

    /// <summary>How far the least value lies below the mean; NaN of one run.</summary>
    public double Below => Values.Length == 1 ? double.NaN : Mean - Least;

    /// <summary>"0.700 (0.690 to 0.710)"; of one run its value alone.</summary>
    public string Text => Failures ?? (Values.Length == 1 ? Number(Mean) : $"{Number(Mean)} ({Number(Least)} to {Number(Greatest)})");

    /// <summary>"mean 0.700 of 3 runs, from 0.690 to 0.710".</summary>
    public string Sentence => Failures ?? (Values.Length == 1
        ? Number(Mean)
        : $"mean {Number(Mean)} of {Values.Length} runs, from {Number(Least)} to {Number(Greatest)}");

    /// <summary>"1 of 3 runs gave no number"; null where all did.</summary>
    private string? Failures =>
        Values.Count(value => !double.IsFinite(value)) is > 0 and var failed ? $"{failed} of {Values.Length} runs gave no number" : null;

    private string Number(double value) => NumberText.WithDecimals(value, Decimals);
}
