using System.Globalization;

namespace Tutorial;

/// <summary>What the colours of a grid mean: a bar from the least value to the greatest, with the numbers at its ends.</summary>
internal sealed class GridScale
{
    private const int LeastWidth = 60;      // two numbers side by side
    private const int Gap = 5;
    private const int Bar = 6;
    private const int FontSize = 10;

    private readonly CellColors colors;
    private readonly int width;

    private GridScale(CellColors colors, int width)
    {
        this.colors = colors;
        this.width = width;
    }

    /// <summary>Screen pixels that it takes below the grid.</summary>
    public const int Height = Gap + Bar + FontSize + 3;

    /// <summary>The scale of a grid.</summary>
    /// <param name="colors">The grid's colours.</param>
    /// <param name="width">Screen pixels that the grid is wide.</param>
    /// <returns>Null where there is nothing to tell apart, or no room for two numbers.</returns>
    public static GridScale? For(CellColors colors, int width) =>
        colors.Greatest > colors.Least && width >= LeastWidth ? new GridScale(colors, width) : null;

    /// <summary>Draws it.</summary>
    /// <param name="drawing">What it becomes a part of.</param>
    /// <param name="below">Where the grid ends.</param>
    public void Draw(SvgDrawing drawing, int below)
    {
        double[] stops = colors.Least < 0 ? [colors.Least, 0, colors.Greatest] : [colors.Least, colors.Greatest];
        drawing.Add($"<linearGradient id=\"scale\">");
        for (var stop = 0; stop < stops.Length; stop++)
            drawing.Add($"<stop offset=\"{stop / (stops.Length - 1.0)}\" stop-color=\"{colors.Of(stops[stop])}\"/>");
        drawing.Add($"</linearGradient><rect y=\"{below + Gap}\" width=\"{width}\" height=\"{Bar}\" fill=\"url(#scale)\" ")
            .Add($"stroke=\"{SvgDrawing.Line}\" stroke-width=\"0.5\"/>");
        for (var stop = 0; stop < stops.Length; stop++)
        {
            if (stops.Length == 3 && stop == 1 && width < 2 * LeastWidth)
                continue;       // no room for the zero
            var (place, anchor) = stop == 0 ? (0, "start") : stop == stops.Length - 1 ? (width, "end") : (width / 2, "middle");
            drawing.Text(place, below + Height - 3, Text(stops[stop]), FontSize, anchor);
        }
    }

    /// <summary>Three digits are enough to read colours by.</summary>
    private static string Text(double value)
    {
        var rounded = double.Parse(value.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return NumberText.Short(rounded).Replace('-', '−');
    }
}
