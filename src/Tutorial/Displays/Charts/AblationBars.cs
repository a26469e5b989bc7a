using Plotly.NET;

namespace Tutorial;

/// <summary>
/// Variants of one thing compared: one bar for each, as long as the mean of its runs, and a whisker from the least to the greatest.
/// </summary>
public static class AblationBars
{
    private const double RoomForNumbers = 1.45;     // the axis's length beyond the longest bar, where the numbers stand

    /// <summary>Draws the bars, the first variant at the top, each with its numbers.</summary>
    /// <param name="variants">What each is called, and what its runs gave: with several seeds several values, at least one each.</param>
    /// <param name="measure">What was measured: "validation accuracy".</param>
    /// <param name="title">What stands above the bars.</param>
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

        AblationBar[] bars = [.. variants.Select(variant => new AblationBar(variant.Name, variant.Values, decimals))];
        var trace = new Trace2D("bar").With(
            ("orientation", "h"), ("x", bars.Select(bar => bar.Mean).ToArray()), ("y", bars.Select(bar => bar.Name).ToArray()),
            ("customdata", bars.Select(bar => bar.Sentence).ToArray()), ("hovertemplate", "%{y}: %{customdata}<extra></extra>"));
        if (bars.Any(bar => bar.Values.Length > 1))
            trace.With(("error_x", Whiskers(bars)));

        var longest = bars.SelectMany(bar => new[] { bar.Least, bar.Greatest }).Where(double.IsFinite).DefaultIfEmpty(1).Append(0)
            .ToArray();
        var (least, greatest) = (longest.Min(), longest.Max());
        return ChartParts.Chart(trace).Framed(
            title, ChartParts.Axis(measure, ("range", new[] { least, greatest + (greatest - least) * (RoomForNumbers - 1) })),
            ChartParts.Axis("", ("autorange", "reversed")), 620, 100 + 42 * bars.Length,
            ("annotations", bars.Select((bar, index) => Numbers(bar, index)).ToArray()));
    }

    private static Plotly.NET.TraceObjects.Error Whiskers(AblationBar[] bars) => new Plotly.NET.TraceObjects.Error().With(
        ("type", "data"), ("symmetric", false),
        ("array", bars.Select(bar => bar.Above).ToArray()), ("arrayminus", bars.Select(bar => bar.Below).ToArray()),
        ("thickness", 2), ("width", 6));

    private static Plotly.NET.LayoutObjects.Annotation Numbers(AblationBar bar, int index) =>
        new Plotly.NET.LayoutObjects.Annotation().With(
            ("x", double.IsFinite(bar.Greatest) ? Math.Max(0, bar.Greatest) : 0), ("y", index),
            ("xanchor", "left"), ("xshift", 6), ("showarrow", false), ("text", bar.Text));
}
