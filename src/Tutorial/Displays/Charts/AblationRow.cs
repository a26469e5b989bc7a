namespace Tutorial;

/// <summary>One variant of a comparison: its runs, their mean, and how each differs from the first variant's run of the same place.</summary>
/// <param name="Name">What the variant is called.</param>
/// <param name="Values">What its runs gave.</param>
/// <param name="First">What the runs of the first variant gave; null for the first variant itself, and where the runs make no pairs.</param>
/// <param name="Decimals">Digits after the point.</param>
internal sealed record AblationRow(string Name, double[] Values, double[]? First, int Decimals)
{
    public double Mean => Values.Average();

    /// <summary>"0.660, by −0.005 (−0.010 to 0.000)"; of one run, and of the first variant, without the part that it has not.</summary>
    public string Text
    {
        get
        {
            if (Values.Count(value => !double.IsFinite(value)) is > 0 and var failed)
                return $"{failed} of {Values.Length} runs gave no number";

            var mean = NumberText.WithDecimals(Mean, Decimals);
            if (First is null)
                return mean;

            var differences = Values.Zip(First, (one, other) => one - other).ToArray();
            var range = Values.Length == 1 ? "" : $" ({Signed(differences.Min())} to {Signed(differences.Max())})";
            return $"{mean}, by {Signed(differences.Average())}{range}";
        }
    }

    private string Signed(double value) => (value > 0 ? "+" : "") + NumberText.WithDecimals(value, Decimals).Replace('-', '−');
}
