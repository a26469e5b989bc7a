using System.Text.Json;

namespace Tutorial;

/// <summary>
/// A Plotly figure of the kinds that can be drawn without scripts: lines, points, bars and heat maps on one pair of axes.
/// </summary>
internal sealed record Figure(
    double Width, double Height, string Title, FigureAxis X, FigureAxis Y,
    IReadOnlyList<FigureTrace> Traces, IReadOnlyList<FigureLine> Lines, IReadOnlyList<FigureNote> Notes, bool ShowsLegend)
{
    private const double DefaultWidth = 700;
    private const double DefaultHeight = 450;

    /// <summary>
    /// Reads a figure; null where it holds something that the static drawing does not know, so that nothing is drawn half.
    /// </summary>
    /// <param name="figure">An object with <c>data</c> and <c>layout</c>, as Plotly.NET writes it.</param>
    public static Figure? Read(JsonElement figure)
    {
        var layout = figure.At("layout") ?? default;
        var colors = layout.ItemsAt("colorway");
        var traces = figure.ItemsAt("data").Select((trace, index) => FigureTrace.Read(trace, index, colors)).ToArray();
        var lines = layout.ItemsAt("shapes").Select(FigureLine.Read).ToArray();
        var notes = layout.ItemsAt("annotations").Select(FigureNote.Read).ToArray();
        if (traces.Length == 0 || Array.IndexOf(traces, null) >= 0 || Array.IndexOf(lines, null) >= 0 || Array.IndexOf(notes, null) >= 0
            || layout.TextAt("barmode") is "stack" or "relative" or "overlay"
            || layout.TextAt("xaxis", "type") is "log" or "date" || layout.TextAt("yaxis", "type") is "log" or "date")
        {
            return null;
        }

        var known = traces.OfType<FigureTrace>().ToArray();
        var legendNames = known.Count(trace => trace.InLegend);
        return new Figure(
            layout.NumberAt("width") ?? DefaultWidth, layout.NumberAt("height") ?? DefaultHeight,
            FigureJson.PlainText(layout.TextAt("title", "text") ?? layout.TextAt("title") ?? ""),
            Axis(layout.At("xaxis") ?? default, known, trace => trace.X, isY: false),
            Axis(layout.At("yaxis") ?? default, known, trace => trace.Y, isY: true),
            known, lines.OfType<FigureLine>().ToArray(), notes.OfType<FigureNote>().ToArray(),
            !layout.IsFalseAt("showlegend") && (legendNames > 1 || layout.At("showlegend") is { ValueKind: JsonValueKind.True }));
    }

    private static FigureAxis Axis(JsonElement settings, FigureTrace[] traces, Func<FigureTrace, JsonElement[]> values, bool isY)
    {
        bool IsLength(FigureTrace trace) => trace.Kind == "bar" && trace.Horizontal != isY;
        bool IsCells(FigureTrace trace) => trace.Kind == "heatmap" || trace.Kind == "bar" && !IsLength(trace);
        var padding = isY || traces.Any(IsLength) ? 0.06 : traces.Any(trace => trace.HasMarkers) ? 0.04 : 0;
        var reached = traces.Where(IsLength).SelectMany(trace => trace.ValuesReached);
        return FigureAxis.Of(
            settings,
            [.. traces.SelectMany(values), .. reached],
            traces.Any(IsCells) ? 0.5 : 0,
            traces.Any(IsLength),
            padding);
    }
}
