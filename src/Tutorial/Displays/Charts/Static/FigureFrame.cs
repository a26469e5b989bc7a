namespace Tutorial;

/// <summary>Where on the picture a figure's plot lies, and where in the plot a value lies. Lengths are pixels, y grows downwards.</summary>
internal sealed class FigureFrame
{
    public const double TextSize = 12;
    public const double TitleSize = 15;
    public const double LineHeight = 18;

    private readonly Figure figure;

    /// <summary>Leaves room around the plot for titles, ticks, the legend and a bar of colours.</summary>
    public FigureFrame(Figure figure)
    {
        this.figure = figure;
        var legend = figure.ShowsLegend ? 44 + figure.Traces.Max(trace => TextWidth(trace.Name)) : 0;
        var scale = figure.Traces.Any(trace => trace.ShowsScale && trace.Scale is not null) ? 64 : 0;
        var tallestTick = figure.X.Ticks.Select(tick => TextWidth(tick.Label)).DefaultIfEmpty(0).Max();

        Left = 14 + figure.Y.Ticks.Select(tick => TextWidth(tick.Label)).DefaultIfEmpty(0).Max() + (figure.Y.Title.Length > 0 ? 24 : 0);
        Right = figure.Width - 16 - legend - scale;
        SlantsLabels = tallestTick + 8 > (Right - Left) / Math.Max(1, figure.X.Ticks.Count);
        Top = 14 + (figure.Title.Length == 0 ? 0 : figure.Title.Split('\n').Length) * (TitleSize + 7);
        Bottom = figure.Height - 12 - (SlantsLabels ? 8 + tallestTick * 0.75 : LineHeight) - (figure.X.Title.Length > 0 ? 22 : 0);
    }

    public double Left { get; }

    public double Top { get; }

    public double Right { get; }

    public double Bottom { get; }

    /// <summary>Whether the labels below the plot would touch if they stood upright.</summary>
    public bool SlantsLabels { get; }

    /// <summary>The place of a value on the x axis.</summary>
    public double X(double value) => AcrossX(figure.X.Share(value), isShare: true);

    /// <summary>The place of a value on the y axis.</summary>
    public double Y(double value) => AcrossY(figure.Y.Share(value), isShare: true);

    /// <summary>The place of a value, or of a share of the plot's width (0 left, 1 right).</summary>
    public double AcrossX(double value, bool isShare) => isShare ? Left + value * (Right - Left) : X(value);

    /// <summary>The place of a value, or of a share of the plot's height (0 bottom, 1 top).</summary>
    public double AcrossY(double value, bool isShare) => isShare ? Bottom - value * (Bottom - Top) : Y(value);

    // The mean width of a letter in common sans-serif fonts; the exact one is known to the reader's browser only.
    private static double TextWidth(string text) => text.Length * TextSize * 0.56;
}
