namespace Tutorial;

/// <summary>Draws a figure as SVG, much as plotly.js would: what a chart shows where scripts do not run.</summary>
internal sealed class FigureSvg
{
    private readonly Figure figure;
    private readonly FigureFrame frame;
    private readonly SvgDrawing drawing;

    private FigureSvg(Figure figure)
    {
        this.figure = figure;
        frame = new FigureFrame(figure);
        drawing = new SvgDrawing(figure.Width, figure.Height, Describe(figure));
    }

    /// <summary>The drawing as an image of an HTML page.</summary>
    public static string Draw(Figure figure)
    {
        var svg = new FigureSvg(figure);
        svg.AddTitles();
        svg.AddXTicks();
        svg.AddYTicks();
        new TraceSvg(figure, svg.frame, svg.drawing).Draw();
        svg.AddLinesAndNotes();
        if (figure.ShowsLegend)
            svg.AddLegend();
        return svg.drawing.ToImage();
    }

    /// <summary>The figure in a sentence, for readers who do not see it.</summary>
    public static string Describe(Figure figure)
    {
        var kinds = figure.Traces
            .Select(trace => trace.Kind switch { "bar" => "bars", "heatmap" => "heat map", _ => trace.HasLine ? "curve" : "points" });
        var parts = figure.Traces.Zip(kinds, (trace, kind) => trace.Name.Length > 0 ? $"{kind} {trace.Name}" : kind);
        var axes = new[] { figure.Y.Title, figure.X.Title }.Where(title => title.Length > 0);
        return string.Join(
            ". ",
            new[] { figure.Title.ReplaceLineEndings(" "), string.Join(", ", parts), string.Join(" against ", axes) }
                .Where(part => part.Length > 0));
    }

    private static string L(double value) => SvgDrawing.Length(value);

    private void AddTitles()
    {
        var y = 20.0;
        foreach (var line in figure.Title.Split('\n').Where(text => text.Length > 0))
        {
            drawing.Text(frame.Left, y, line, FigureFrame.TitleSize, anchor: "start");
            y += FigureFrame.TitleSize + 5;
        }

        if (figure.X.Title.Length > 0)
            drawing.Text((frame.Left + frame.Right) / 2, figure.Height - 10, figure.X.Title);
        if (figure.Y.Title.Length > 0)
            drawing.Text(0, 0, figure.Y.Title, attributes: $"transform=\"translate(16 {L((frame.Top + frame.Bottom) / 2)}) rotate(-90)\"");
    }

    private void AddXTicks()
    {
        var y = frame.Bottom + FigureFrame.LineHeight;
        foreach (var (value, label) in Shown(figure.X))
        {
            var x = frame.X(value);
            if (HasGrid(figure.X))
                AddGridLine(value, x, frame.Top, x, frame.Bottom);
            if (frame.SlantsLabels)
                drawing.Text(x + 4, y, label, anchor: "end", attributes: $"transform=\"rotate(-45 {L(x + 4)} {L(y)})\"");
            else
                drawing.Text(x, y, label);
        }
    }

    private void AddYTicks()
    {
        foreach (var (value, label) in Shown(figure.Y))
        {
            var y = frame.Y(value);
            if (HasGrid(figure.Y))
                AddGridLine(value, frame.Left, y, frame.Right, y);
            drawing.Text(frame.Left - 7, y + 4, label, anchor: "end");
        }
    }

    private static IEnumerable<(double Value, string Label)> Shown(FigureAxis axis) =>
        axis.Ticks.Where(tick => axis.Share(tick.Value) is >= -1e-9 and <= 1 + 1e-9);

    private bool HasGrid(FigureAxis axis) => axis.Categories.Count == 0 && figure.Traces.All(trace => trace.Kind != "heatmap");

    private void AddGridLine(double value, double x0, double y0, double x1, double y1) =>
        AddLine(x0, y0, x1, y1, SvgDrawing.Line, value == 0 ? 1.2 : 0.6, $" stroke-opacity=\"{(value == 0 ? "0.8" : "0.35")}\"");

    private void AddLinesAndNotes()
    {
        foreach (var line in figure.Lines)
        {
            AddLine(
                frame.AcrossX(line.X0, line.XIsShare), frame.AcrossY(line.Y0, line.YIsShare), frame.AcrossX(line.X1, line.XIsShare),
                frame.AcrossY(line.Y1, line.YIsShare), line.Color, line.Width, TraceSvg.Dashes(line.Dash, line.Width));
        }

        foreach (var note in figure.Notes)
        {
            var shift = note.Anchor switch { "start" => 5, "end" => -5, _ => 0 };
            var baseline = note.VerticalAnchor switch { "top" => 13, "bottom" => -5, _ => 4 };
            drawing.Text(
                frame.AcrossX(note.X, note.XIsShare) + shift, frame.AcrossY(note.Y, note.YIsShare) + baseline, note.Text, anchor: note
                    .Anchor,
                fill: Html.Escape(note.Color));
        }
    }

    private void AddLegend()
    {
        var (x, y) = (frame.Right + 16, frame.Top + 10);
        foreach (var trace in figure.Traces.Where(trace => trace.InLegend))
        {
            var color = Html.Escape(trace.Color);
            if (trace.Kind == "bar")
                drawing.Add($"<rect x=\"{L(x)}\" y=\"{L(y - 5)}\" width=\"14\" height=\"10\" fill=\"{color}\"/>");
            else if (trace.HasLine)
                AddLine(x, y, x + 20, y, trace.Color, trace.LineWidth, TraceSvg.Dashes(trace.Dash, trace.LineWidth));
            if (trace.Kind == "scatter" && trace.HasMarkers)
                drawing.Add($"<g fill=\"{color}\">{TraceSvg.Mark(trace, x + 10, y)}</g>");
            drawing.Text(x + 26, y + 4, trace.Name, anchor: "start");
            y += FigureFrame.LineHeight;
        }
    }

    private void AddLine(double x0, double y0, double x1, double y1, string color, double width, string attributes) =>
        drawing.Add($"<line x1=\"{L(x0)}\" y1=\"{L(y0)}\" x2=\"{L(x1)}\" y2=\"{L(y1)}\" stroke=\"{Html.Escape(color)}\" ")
            .Add($"stroke-width=\"{L(width)}\"{attributes}/>");
}
