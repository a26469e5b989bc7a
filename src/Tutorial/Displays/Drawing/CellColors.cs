namespace Tutorial;

/// <summary>The colour of a cell from its value: grey where nothing is negative, else blue below zero and red above.</summary>
/// <param name="Least">The value drawn black (grey scale), or the one drawn in full blue.</param>
/// <param name="Greatest">The value drawn white (grey scale), or the one drawn in full red.</param>
internal sealed record CellColors(double Least, double Greatest)
{
    // ColorBrewer's RdBu, its two ends and its middle: told apart by readers who do not see red and green apart.
    private static readonly Rgb Negative = new(0x21, 0x66, 0xac);
    private static readonly Rgb Zero = new(0xf7, 0xf7, 0xf7);
    private static readonly Rgb Positive = new(0xb2, 0x18, 0x2b);
    private static readonly Rgb NotANumber = new(0xd8, 0x9c, 0x3a);

    /// <summary>Black to white over 0 … greatest value, or blue to red, symmetric around zero, where a value is negative.</summary>
    public static CellColors For(IReadOnlyCollection<double> values)
    {
        var finite = values.Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var largest = finite.Max(Math.Abs);
        return finite.Min() < 0 ? new CellColors(-largest, largest) : new CellColors(0, largest);
    }

    /// <summary>The cell's colour.</summary>
    public Rgb Of(double value)
    {
        if (double.IsNaN(value))
            return NotANumber;

        if (Least < 0)
        {
            var share = Share(Math.Abs(value), 0, value < 0 ? -Least : Greatest);
            return Rgb.Between(Zero, value < 0 ? Negative : Positive, share);
        }

        return Rgb.Between(Rgb.Black, Rgb.White, Share(value, Least, Greatest));
    }

    private static double Share(double value, double least, double greatest) =>
        greatest > least ? Math.Clamp((value - least) / (greatest - least), 0, 1) : 0;
}
