using Plotly.NET;

namespace Tutorial;

/// <summary>One bar for each class, as long as the probability that a network gives it.</summary>
public static class ProbabilityBars
{
    /// <summary>Draws the bars, the first class at the top.</summary>
    /// <param name="probabilities">0 to 1, one for each class.</param>
    /// <param name="classNames">The name of each class.</param>
    /// <param name="title">What stands above the bars.</param>
    /// <exception cref="ArgumentException">There are not as many names as probabilities.</exception>
    public static GenericChart Draw(IReadOnlyList<float> probabilities, IReadOnlyList<string> classNames, string title = "")
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        ArgumentNullException.ThrowIfNull(classNames);
        if (probabilities.Count != classNames.Count)
        {
            throw new ArgumentException(
                $"There are {probabilities.Count} probabilities but {classNames.Count} class names: give one name for each.",
                nameof(classNames));
        }

        var bars = new Trace2D("bar").With(
            ("orientation", "h"), ("x", probabilities), ("y", classNames), ("text", probabilities.Select(Percent).ToArray()),
            ("textposition", "outside"), ("cliponaxis", false), ("hovertemplate", "%{y}: probability %{x:.4f}<extra></extra>"));
        return ChartParts.Chart(bars).Framed(
            title, ChartParts.Axis("probability", ("range", new[] { 0, 1.1 }), ("tickvals", new[] { 0, 0.25, 0.5, 0.75, 1 })),
            ChartParts.Axis("", ("autorange", "reversed")), 520, 90 + 26 * classNames.Count);
    }

    private static string Percent(float probability) => NumberText.WithDecimals(probability * 100.0, 1) + " %";
}
