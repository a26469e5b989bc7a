namespace Tutorial.Notebooks;

/// <summary>What a report says around the notebooks.</summary>
public sealed record ReportOptions
{
    /// <summary>The title of the report; without one it is that of the only notebook, or <c>Notebooks</c>.</summary>
    public string? Title { get; init; }

    /// <summary>Lines under the title, such as which data set was used.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>
    /// Gives plotly.js, the whole script; called only where an output draws with it. Without it charts stay static drawings.
    /// </summary>
    public Func<string>? PlotlyScript { get; init; }
}
