using System.Text;

namespace Tutorial;

/// <summary>Draws a figure as SVG, much as plotly.js would: what a chart shows where scripts do not run.</summary>
internal sealed class FigureSvg
{
    private const double TextSize = 12;
    private const double TitleSize = 15;
    private const double LineHeight = 18;

    private readonly Figure figure;
    private readonly SvgDrawing drawing;
    private readonly bool slantedLabels;
    private readonly (double Left, double Top, double Right, double Bottom) plot;

    private FigureSvg(Figure figure)
    {
        this.figure = figure;
        drawing = new SvgDrawing(figure.Width, figure.Height, Describe(figure));

        var legend = figure.ShowsLegend ? 44 + figure.Traces.Max(trace => TextWidth(trace.Name)) : 0;
        var scale = figure.Traces.Any(trace => trace.ShowsScale && trace.Scale is not null) ? 64 : 0;
        var left = 14 + figure.Y.Ticks.Select(tick => TextWidth(tick.Label)).DefaultIfEmpty(0).Max() + (figure.Y.Title.Length > 0 ? 24 : 0);
        var right = figure.Width - 16 - legend - scale;
        var longest = figure.X.Ticks.Select(tick => TextWidth(tick.Label)).DefaultIfEmpty(0).Max();
        slantedLabels = longest + 8 > (right - left) / Math.Max(1, figure.X.Ticks.Count);
        var titleLines = figure.Title.Length == 0 ? 0 : figure.Title.Split('\n').Length;
        plot = (
            left, 14 + titleLines * (TitleSize + 7), right,
            figure.Height - 12 - (slantedLabels ? 8 + longest * 0.75 : LineHeight) - (figure.X.Title.Length > 0 ? 22 : 0));
    }

    /// <summary>The drawing as an SVG document.</summary>
    public static string Draw(Figure figure)
    {
        var svg = new FigureSvg(figure);
        svg.AddTitles();
        svg.AddGrid();
        svg.AddTraces();
        svg.AddLinesAndNotes();
        if (figure.ShowsLegend)
            svg.AddLegend();
        return svg.drawing.ToString();
    }

    private double X(double value) => plot.Left + figure.X.Share(value) * (plot.Right - plot.Left);

    private double Y(double value) => plot.Bottom - figure.Y.Share(value) * (plot.Bottom - plot.Top);

    private static string L(double value) => SvgDrawing.Length(value);

    private static double TextWidth(string text, double size = TextSize) => text.Length * size * 0.56;

    private void AddTitles()
    {
        var middle = (plot.Left + plot.Right) / 2;
        var line = 0;
        foreach (var text in figure.Title.Split('\n').Where(text => text.Length > 0))
            drawing.Text(plot.Left, 20 + line++ * (TitleSize + 5), text, TitleSize, anchor: "start");
        if (figure.X.Title.Length > 0)
            drawing.Text(middle, figure.Height - 10, figure.X.Title);
        if (figure.Y.Title.Length > 0)
            drawing.Text(0, 0, figure.Y.Title, attributes: $"transform=\"translate(16 {L((plot.Top + plot.Bottom) / 2)}) rotate(-90)\"");
    }

    private void AddGrid()
    {
        var cells = figure.Traces.Any(trace => trace.Kind == "heatmap");
        foreach (var (value, label) in figure.X.Ticks.Where(tick => InRange(figure.X, tick.Value)))
        {
            if (!cells && figure.X.Categories.Count == 0)
                AddLine(X(value), plot.Top, X(value), plot.Bottom, SvgDrawing.Line, value == 0 ? 1.2 : 0.6, opacity: value == 0 ? 0.8 : 0.35);
            drawing.Text(X(value) + (slantedLabels ? 4 : 0), plot.Bottom + LineHeight, label, anchor: slantedLabels ? "end" : "middle",
                attributes: slantedLabels ? $"transform=\"rotate(-45 {L(X(value) + 4)} {L(plot.Bottom + LineHeight)})\"" : "");
        }

        foreach (var (value, label) in figure.Y.Ticks.Where(tick => InRange(figure.Y, tick.Value)))
        {
            if (!cells && figure.Y.Categories.Count == 0)
                AddLine(plot.Left, Y(value), plot.Right, Y(value), SvgDrawing.Line, value == 0 ? 1.2 : 0.6, opacity: value == 0 ? 0.8 : 0.35);
            drawing.Text(plot.Left - 7, Y(value) + 4, label, anchor: "end");
        }
    }

    private static bool InRange(FigureAxis axis, double value) => axis.Share(value) is >= -1e-9 and <= 1 + 1e-9;

    private void AddTraces()
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

            path.Append(penDown ? 'L' : 'M').Append(L(X(x))).Append(' ').Append(L(Y(y)));
            penDown = true;
            marks.Append(Mark(trace, X(x), Y(y)));
        }

        if (trace.HasLine)
            drawing.Add($"<path d=\"{path}\" fill=\"none\" stroke=\"{Html.Escape(trace.Colour)}\" stroke-width=\"{L(trace.LineWidth)}\" stroke-linejoin=\"round\"{Dashes(trace.Dash, trace.LineWidth)}/>");
        if (trace.HasMarkers)
            drawing.Add($"<g fill=\"{Html.Escape(trace.Colour)}\">{marks}</g>");
    }

    private static string Mark(FigureTrace trace, double x, double y) => trace.SquareMarkers
        ? $"<rect x=\"{L(x - 3)}\" y=\"{L(y - 3)}\" width=\"6\" height=\"6\"/>"
        : $"<circle cx=\"{L(x)}\" cy=\"{L(y)}\" r=\"3.2\"/>";

    private void AddBars(FigureTrace trace, int bar, int bars)
    {
        var width = 0.8 / bars;
        for (var index = 0; index < Math.Min(trace.X.Length, trace.Y.Length); index++)
        {
            var place = (trace.Horizontal ? figure.Y.Position(trace.Y[index]) : figure.X.Position(trace.X[index])) - 0.4 + bar * width;
            var length = trace.Horizontal ? figure.X.Position(trace.X[index]) : figure.Y.Position(trace.Y[index]);
            if (!double.IsFinite(place) || !double.IsFinite(length))
                continue;

            var (x0, x1) = trace.Horizontal ? (X(0), X(length)) : (X(place), X(place + width));
            var (y0, y1) = trace.Horizontal ? (Y(place), Y(place + width)) : (Y(0), Y(length));
            drawing.Add($"<rect x=\"{L(Math.Min(x0, x1))}\" y=\"{L(Math.Min(y0, y1))}\" width=\"{L(Math.Abs(x1 - x0))}\" height=\"{L(Math.Abs(y1 - y0))}\" fill=\"{Html.Escape(trace.Colour)}\"/>");
            if (index >= trace.Labels.Length)
                continue;
            if (trace.Horizontal)
                drawing.Text(x1 + 5, (y0 + y1) / 2 + 4, trace.Labels[index], anchor: "start");
            else
                drawing.Text((x0 + x1) / 2, y1 - 5, trace.Labels[index]);
        }
    }

    private void AddHeatmap(FigureTrace trace)
    {
        for (var row = 0; row < trace.Z.Length; row++)
        {
            for (var column = 0; column < trace.Z[row].Length; column++)
            {
                var (value, x, y) = (trace.Z[row][column], figure.X.Position(trace.X[column]), figure.Y.Position(trace.Y[row]));
                var colour = trace.Scale!.Of(value);
                var (x0, x1, y0, y1) = (X(x - 0.5), X(x + 0.5), Y(y - 0.5), Y(y + 0.5));
                drawing.Add($"<rect x=\"{L(Math.Min(x0, x1))}\" y=\"{L(Math.Min(y0, y1))}\" width=\"{L(Math.Abs(x1 - x0))}\" height=\"{L(Math.Abs(y1 - y0))}\" fill=\"{colour}\" shape-rendering=\"crispEdges\"/>");
                if (trace.ShowsValues)
                    drawing.Text((x0 + x1) / 2, (y0 + y1) / 2 + 4, NumberText.Short(value), fill: colour.TextOn.ToString());
            }
        }

        if (trace.ShowsScale)
            AddScale(trace.Scale!);
    }

    private void AddScale(ColourScale scale)
    {
        const int Steps = 40;
        var height = (plot.Bottom - plot.Top) / Steps;
        for (var step = 0; step < Steps; step++)
        {
            var colour = scale.Of(scale.Least + (scale.Greatest - scale.Least) * (Steps - step - 0.5) / Steps);
            drawing.Add($"<rect x=\"{L(plot.Right + 16)}\" y=\"{L(plot.Top + step * height)}\" width=\"14\" height=\"{L(height + 0.5)}\" fill=\"{colour}\"/>");
        }

        drawing.Text(plot.Right + 34, plot.Top + 10, NumberText.Short(scale.Greatest), anchor: "start");
        drawing.Text(plot.Right + 34, plot.Bottom, NumberText.Short(scale.Least), anchor: "start");
    }

    private void AddLinesAndNotes()
    {
        foreach (var line in figure.Lines)
        {
            AddLine(
                AcrossX(line.X0, line.XIsShare), AcrossY(line.Y0, line.YIsShare), AcrossX(line.X1, line.XIsShare), AcrossY(line.Y1, line.YIsShare),
                line.Colour, line.Width, Dashes(line.Dash, line.Width));
        }

        foreach (var note in figure.Notes)
        {
            var shift = note.Anchor switch { "start" => 5, "end" => -5, _ => 0 };
            var baseline = note.VerticalAnchor switch { "top" => 13, "bottom" => -5, _ => 4 };
            drawing.Text(AcrossX(note.X, note.XIsShare) + shift, AcrossY(note.Y, note.YIsShare) + baseline, note.Text, anchor: note.Anchor, fill: Html.Escape(note.Colour));
        }
    }

    private double AcrossX(double value, bool isShare) => isShare ? plot.Left + value * (plot.Right - plot.Left) : X(value);

    private double AcrossY(double value, bool isShare) => isShare ? plot.Bottom - value * (plot.Bottom - plot.Top) : Y(value);

    private void AddLine(double x0, double y0, double x1, double y1, string colour, double width, string dashes = "", double opacity = 1) =>
        drawing.Add($"<line x1=\"{L(x0)}\" y1=\"{L(y0)}\" x2=\"{L(x1)}\" y2=\"{L(y1)}\" stroke=\"{Html.Escape(colour)}\" stroke-width=\"{L(width)}\" stroke-opacity=\"{L(opacity)}\"{dashes}/>");

    private void AddLegend()
    {
        var y = plot.Top + 10;
        foreach (var trace in figure.Traces.Where(trace => trace.InLegend))
        {
            var x = plot.Right + 16;
            if (trace.Kind == "bar")
                drawing.Add($"<rect x=\"{L(x)}\" y=\"{L(y - 5)}\" width=\"14\" height=\"10\" fill=\"{Html.Escape(trace.Colour)}\"/>");
            if (trace.Kind == "scatter" && trace.HasLine)
                AddLine(x, y, x + 20, y, trace.Colour, trace.LineWidth, Dashes(trace.Dash, trace.LineWidth));
            if (trace.Kind == "scatter" && trace.HasMarkers)
                drawing.Add($"<g fill=\"{Html.Escape(trace.Colour)}\">{Mark(trace, x + 10, y)}</g>");
            drawing.Text(x + 26, y + 4, trace.Name, anchor: "start");
            y += LineHeight;
        }
    }

    private static string Dashes(string? dash, double width) => dash switch
    {
        null or "solid" => "",
        "dot" => $" stroke-dasharray=\"{L(width)} {L(width * 2)}\"",
        "dashdot" => $" stroke-dasharray=\"{L(width * 4)} {L(width * 2)} {L(width)} {L(width * 2)}\"",
        _ => $" stroke-dasharray=\"{L(width * 3)} {L(width * 2)}\"",
    };

    /// <summary>The figure in a sentence, for readers who do not see it.</summary>
    public static string Describe(Figure figure)
    {
        var kinds = figure.Traces.Select(trace => trace.Kind switch { "bar" => "bars", "heatmap" => "heat map", _ => trace.HasLine ? "curve" : "points" });
        var parts = figure.Traces.Zip(kinds, (trace, kind) => trace.Name.Length > 0 ? $"{kind} {trace.Name}" : kind);
        var axes = new[] { figure.X.Title, figure.Y.Title }.Where(title => title.Length > 0);
        return string.Join(". ", new[] { figure.Title.ReplaceLineEndings(" "), string.Join(", ", parts), string.Join(" against ", axes.Reverse()) }.Where(part => part.Length > 0));
    }
}
