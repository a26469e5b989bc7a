namespace Tutorial;

/// <summary>Which settings the table of a search holds: written down before the first of them is trained.</summary>
internal static class SearchPlan
{
    private const double LeastPower = -5;           // rate and decay are 10 to the power of −5 … −1
    private const double GreatestPower = -1;
    private const int Lattice = 4;                  // values of each of the two knobs
    private const int Repeats = 5;
    private const int RandomPairs = Lattice * Lattice;
    private const double MostDropout = 0.6;
    private const int Seed = 2026;                  // of the random settings

    private static readonly int[] BatchSizes = [16, 32, 64, 128];
    private static readonly int[] Widths = [4, 8, 16];

    /// <summary>The number of random settings of all knobs that the plan has where nothing is said.</summary>
    public const int DefaultAllKnobs = 27;

    /// <summary>The settings, in the order of their numbers. More random ones are added at the end: the others stay.</summary>
    /// <param name="allKnobs">How many random settings of all knobs.</param>
    public static IEnumerable<(TrialGroup Group, TrialSettings Settings)> Of(int allKnobs = DefaultAllKnobs)
    {
        for (var seed = 1; seed <= Repeats; seed++)
            yield return (TrialGroup.Repeat, TrialSettings.Base with { Seed = seed });

        // The middles of four equal parts of each axis, so that neither end is wasted.
        for (var rate = 0; rate < Lattice; rate++)
        {
            for (var decay = 0; decay < Lattice; decay++)
                yield return (TrialGroup.Grid, TrialSettings.Base with { LearningRate = Middle(rate), WeightDecay = Middle(decay) });
        }

        var random = new Random(Seed);
        for (var pair = 0; pair < RandomPairs; pair++)
            yield return (TrialGroup.TwoKnobs, TrialSettings.Base with { LearningRate = Draw(random), WeightDecay = Draw(random) });
        for (var trial = 0; trial < allKnobs; trial++)
        {
            yield return (TrialGroup.AllKnobs, new TrialSettings(
                Draw(random), BatchSizes[random.Next(BatchSizes.Length)], random.Next(1, AdjustableNetwork.MostConvolutions + 1),
                Widths[random.Next(Widths.Length)], Math.Round(MostDropout * random.NextDouble(), 2), Draw(random), random.Next(1, 4)));
        }
    }

    private static double Middle(int part) => Power(LeastPower + (GreatestPower - LeastPower) * (part + 0.5) / Lattice);

    private static double Draw(Random random) => Power(LeastPower + (GreatestPower - LeastPower) * random.NextDouble());

    /// <summary>Three digits are enough for a knob, and are easier to read and to write down.</summary>
    private static double Power(double power) =>
        double.Parse(Math.Pow(10, power).ToString("E2", System.Globalization.CultureInfo.InvariantCulture),
            System.Globalization.CultureInfo.InvariantCulture);
}
