using System.Text;

namespace Tutorial;

/// <summary>Draws the series of a figure into its frame.</summary>
internal sealed class TraceSvg(Figure figure, FigureFrame frame, SvgDrawing drawing)
{
    private const double BarShare = 0.8;
    private const double WhiskerEnd = 6;

    /// <summary>Draws all series, in order.</summary>
    public void Draw()
    {
        var bars = figure.Traces.Count(trace => trace.Kind == "bar");
        var bar = 0;
        foreach (var trace in figure.Traces)
        {
            if (trace.Kind == "heatmap")
                AddHeatmap(trace);
            else if (trace.Kind == "bar")
                AddBars(trace, bar++, bars);
            else
                AddScatter(trace);
        }
    }

    /// <summary>The mark of a point, without its colour.</summary>
    public static string Mark(FigureTrace trace, double x, double y) => trace.Symbol switch
    {
        "square" => $"<rect x=\"{L(x - 3)}\" y=\"{L(y - 3)}\" width=\"6\" height=\"6\"/>",
        "diamond" => $"<path d=\"M{L(x - 4)} {L(y)}l4 -4l4 4l-4 4z\"/>",
        "triangle-up" => $"<path d=\"M{L(x - 4)} {L(y + 3)}h8l-4 -7z\"/>",
        "cross" => Cross(x, y, ""),
        "x" => Cross(x, y, $" transform=\"rotate(45 {L(x)} {L(y)})\""),
        _ => $"<circle cx=\"{L(x)}\" cy=\"{L(y)}\" r=\"3.2\"/>",
    };

    /// <summary>The attribute for Plotly's name of dashes; nothing for a solid line.</summary>
    public static string Dashes(string? dash, double width) => dash switch
    {
        null or "solid" => "",
        "dot" => $" stroke-dasharray=\"{L(width)} {L(width * 2)}\"",
        "dashdot" => $" stroke-dasharray=\"{L(width * 4)} {L(width * 2)} {L(width)} {L(width * 2)}\"",
        _ => $" stroke-dasharray=\"{L(width * 3)} {L(width * 2)}\"",
    };

    private static string Cross(double x, double y, string transform) =>
        $"<path d=\"M{L(x - 4)} {L(y - 1.3)}h2.7v-2.7h2.6v2.7h2.7v2.6h-2.7v2.7h-2.6v-2.7h-2.7z\"{transform}/>";

    private static string L(double value) => SvgDrawing.Length(value);

    private void AddScatter(FigureTrace trace)
    {
        var path = new StringBuilder();
        var marks = new StringBuilder();
        var penDown = false;
        foreach (var (x, y) in trace.X.Zip(trace.Y, (x, y) => (figure.X.Position(x), figure.Y.Position(y))))
        {
            if (!double.IsFinite(x) || !double.IsFinite(y))
            {
                penDown = false;
                continue;
            }

            path.Append(penDown ? 'L' : 'M').Append(L(frame.X(x))).Append(' ').Append(L(frame.Y(y)));
            penDown = true;
            marks.Append(Mark(trace, frame.X(x), frame.Y(y)));
        }

        var color = Html.Escape(trace.Color);
        if (trace.HasLine)
        {
            drawing.Add(
                $"<path d=\"{path}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"{L(trace.LineWidth)}\" stroke-linejoin=\"round\"")
                .Add($"{Dashes(trace.Dash, trace.LineWidth)}/>");
        }

        if (trace.HasMarkers)
            drawing.Add($"<g fill=\"{color}\">{marks}</g>");
    }

    private void AddBars(FigureTrace trace, int bar, int bars)
    {
        var width = BarShare / bars;
        for (var index = 0; index < Math.Min(trace.X.Length, trace.Y.Length); index++)
        {
            var (x, y) = (figure.X.Position(trace.X[index]), figure.Y.Position(trace.Y[index]));
            var (start, length) = ((trace.Horizontal ? y : x) - BarShare / 2 + bar * width, trace.Horizontal ? x : y);
            if (!double.IsFinite(start) || !double.IsFinite(length))
                continue;

            var (x0, x1) = trace.Horizontal ? (frame.X(0), frame.X(length)) : (frame.X(start), frame.X(start + width));
            var (y0, y1) = trace.Horizontal ? (frame.Y(start), frame.Y(start + width)) : (frame.Y(0), frame.Y(length));
            AddRectangle(x0, x1, y0, y1, trace.Color);
            if (index < trace.Whiskers.Count)
                AddWhisker(trace, length, trace.Whiskers[index], (x0 + x1) / 2, (y0 + y1) / 2);
            if (index >= trace.Labels.Length)
                continue;
            if (trace.Horizontal)
                drawing.Text(x1 + 5, (y0 + y1) / 2 + 4, trace.Labels[index], anchor: "start");
            else
                drawing.Text((x0 + x1) / 2, y1 - 5, trace.Labels[index]);
        }
    }

    /// <summary>A line from the least to the greatest value with a short one across each end, in the colour of text.</summary>
    private void AddWhisker(FigureTrace trace, double value, (double Below, double Above) range, double middleX, double middleY)
    {
        if (!double.IsFinite(range.Below) || !double.IsFinite(range.Above))
            return;

        var (least, greatest) = (value - range.Below, value + range.Above);
        var (x0, x1, y0, y1) = trace.Horizontal
            ? (frame.X(least), frame.X(greatest), middleY, middleY)
            : (middleX, middleX, frame.Y(least), frame.Y(greatest));
        string End(double x, double y) =>
            trace.Horizontal ? $"M{L(x)} {L(y - WhiskerEnd)}v{L(2 * WhiskerEnd)}" : $"M{L(x - WhiskerEnd)} {L(y)}h{L(2 * WhiskerEnd)}";
        drawing.Add($"<path d=\"M{L(x0)} {L(y0)}L{L(x1)} {L(y1)}{End(x0, y0)}{End(x1, y1)}\" fill=\"none\" stroke=\"currentColor\" ")
            .Add($"stroke-width=\"2\"/>");
    }

    private void AddHeatmap(FigureTrace trace)
    {
        var scale = trace.Scale!;
        for (var row = 0; row < trace.Z.Length; row++)
        {
            for (var column = 0; column < trace.Z[row].Length; column++)
            {
                var (value, x, y) = (trace.Z[row][column], figure.X.Position(trace.X[column]), figure.Y.Position(trace.Y[row]));
                var (x0, x1, y0, y1) = (frame.X(x - 0.5), frame.X(x + 0.5), frame.Y(y - 0.5), frame.Y(y + 0.5));
                var color = scale.Of(value);
                AddRectangle(x0, x1, y0, y1, color.ToString(), " shape-rendering=\"crispEdges\"");
                if (trace.ShowsValues)
                    drawing.Text((x0 + x1) / 2, (y0 + y1) / 2 + 4, NumberText.Short(value), fill: color.TextOn.ToString());
            }
        }

        if (trace.ShowsScale)
            AddScale(scale);
    }

    private void AddScale(ColorScale scale)
    {
        const int Steps = 40;
        var (left, height) = (frame.Right + 16, (frame.Bottom - frame.Top) / Steps);
        for (var step = 0; step < Steps; step++)
        {
            var value = scale.Least + (scale.Greatest - scale.Least) * (Steps - step - 0.5) / Steps;
            AddRectangle(left, left + 14, frame.Top + step * height, frame.Top + (step + 1) * height + 0.5, scale.Of(value).ToString());
        }

        drawing.Text(left + 18, frame.Top + 10, NumberText.Short(scale.Greatest), anchor: "start");
        drawing.Text(left + 18, frame.Bottom, NumberText.Short(scale.Least), anchor: "start");
    }

    private void AddRectangle(double x0, double x1, double y0, double y1, string color, string attributes = "") =>
        drawing.Add($"<rect x=\"{L(Math.Min(x0, x1))}\" y=\"{L(Math.Min(y0, y1))}\" width=\"{L(Math.Abs(x1 - x0))}\" ")
            .Add($"height=\"{L(Math.Abs(y1 - y0))}\" ")
            .Add($"fill=\"{Html.Escape(color)}\"{attributes}/>");
}
