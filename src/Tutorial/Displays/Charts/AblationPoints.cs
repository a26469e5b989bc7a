using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Tutorial;

/// <summary>
/// Variants of one thing compared run by run: a point for each run, on an axis that spans the runs and not more, and a diamond at each
/// variant's mean. Runs of the same place, such as the same seed, are joined.
/// </summary>
public static class AblationPoints
{
    private const int Width = 680;                  // pixels
    private const double CharacterWidth = 7.2;      // pixels, of most characters at most
    private const double RoomAtTheEnds = 0.08;      // in parts of the points' span

    private static readonly string[] Symbols = ["circle", "square", "triangle-up"];

    /// <summary>
    /// Draws the points, the first variant at the top. Beside each variant stands its mean; where all have as many runs, beside the others
    /// also by how much they differ from the first, run by run: on average, and from the least to the greatest difference.
    /// </summary>
    /// <param name="variants">What each is called, and what its runs gave, one value at least.</param>
    /// <param name="measure">What was measured: "validation accuracy".</param>
    /// <param name="title">What stands above the points.</param>
    /// <param name="decimals">Digits after the point.</param>
    /// <exception cref="ArgumentException">There is no variant, two have one name, or one has no values.</exception>
    public static GenericChart Draw(
        IReadOnlyList<(string Name, double[] Values)> variants, string measure, string title = "", int decimals = 3)
    {
        ArgumentNullException.ThrowIfNull(variants);
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        if (variants.Count == 0)
            throw new ArgumentException("There is no variant to compare: give at least one.", nameof(variants));
        if (variants.FirstOrDefault(variant => variant.Values.Length == 0) is { Name: { } name })
            throw new ArgumentException($"The variant '{name}' has no values: give at least one.", nameof(variants));
        if (variants.CountBy(variant => variant.Name).FirstOrDefault(count => count.Value > 1) is { Key: { } twice })
            throw new ArgumentException($"The name '{twice}' stands for two variants: give each a name of its own.", nameof(variants));

        var paired = variants.All(variant => variant.Values.Length == variants[0].Values.Length);
        AblationRow[] rows =
            [.. variants.Select((variant, index) =>
                new AblationRow(variant.Name, variant.Values, paired && index > 0 ? variants[0].Values : null, decimals))];
        var finite = rows.SelectMany(row => row.Values).Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var (least, greatest) = (finite.Min(), finite.Max());
        var span = greatest > least ? greatest - least : Math.Max(Math.Abs(greatest), 1) * Math.Pow(10, -decimals);

        return GenericChart.combine([.. Runs(rows, paired), ChartParts.Chart(Means(rows))]).Framed(
            title,
            ChartParts.Axis(measure, ("range", new[] { least - RoomAtTheEnds * span, greatest + RoomForNumbers(rows) * span })),
            ChartParts.Axis(
                "", ("range", new[] { rows.Length + 0.5, 0.5 }), ("tickvals", Places(rows)),
                ("ticktext", rows.Select(row => row.Name).ToArray())),
            Width, 110 + 44 * rows.Length,
            ("showlegend", false),
            ("annotations", rows.Select((row, index) => Numbers(row, index, greatest + RoomAtTheEnds * span)).ToArray()));
    }

    /// <summary>The axis's length beyond the points, where the numbers stand, in parts of the points' span: enough for the longest.</summary>
    private static double RoomForNumbers(AblationRow[] rows)
    {
        var plot = Width - 60 - CharacterWidth * rows.Max(row => row.Name.Length);
        var share = Math.Clamp(CharacterWidth * rows.Max(row => row.Text.Length) / plot, 0.2, 0.75);
        return RoomAtTheEnds + share * (1 + 2 * RoomAtTheEnds) / (1 - share);
    }

    /// <summary>Where the runs make pairs a series for each run, across the variants; else a series for each variant.</summary>
    private static IEnumerable<GenericChart> Runs(AblationRow[] rows, bool paired) => paired
        ? Enumerable.Range(0, rows[0].Values.Length).Select(run => ChartParts.Chart(Points(
            $"run {run + 1}", [.. rows.Select(row => row.Values[run])], Places(rows), run, joined: true)))
        : rows.Select((row, index) =>
            ChartParts.Chart(Points(row.Name, row.Values, [.. row.Values.Select(_ => index + 1)], index, joined: false)));

    /// <summary>Where the rows lie, from 1: at 0 plotly.js draws a line of its own.</summary>
    private static int[] Places(AblationRow[] rows) => [.. Enumerable.Range(1, rows.Length)];

    private static Trace2D Points(string name, double[] values, int[] places, int series, bool joined)
    {
        var color = ThemeColors.Series.Where(color => color != ChartParts.Red).ElementAt(series % (ThemeColors.Series.Length - 1));
        return new Trace2D("scatter").With(
            ("name", name), ("mode", joined && places.Length > 1 ? "lines+markers" : "markers"), ("x", values), ("y", places),
            ("line", new Line().With(("color", color), ("width", 1), ("dash", "dot"))),
            ("marker", new Plotly.NET.TraceObjects.Marker().With(
                ("color", color), ("symbol", Symbols[series % Symbols.Length]), ("size", 7))),
            ("hovertemplate", $"{Html.Escape(name)}: %{{x}}<extra></extra>"));
    }

    private static Trace2D Means(AblationRow[] rows) => new Trace2D("scatter").With(
        ("name", "mean"), ("mode", "markers"), ("x", rows.Select(row => row.Mean).ToArray()),
        ("y", Places(rows)),
        ("marker", new Plotly.NET.TraceObjects.Marker().With(("color", ChartParts.Red), ("symbol", "diamond"), ("size", 10))),
        ("hovertemplate", "mean: %{x}<extra></extra>"));

    private static Annotation Numbers(AblationRow row, int index, double x) => new Annotation().With(
        ("x", x), ("y", index + 1), ("xanchor", "left"), ("showarrow", false), ("text", row.Text));
}
