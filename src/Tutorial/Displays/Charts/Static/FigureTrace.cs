using System.Text.Json;

namespace Tutorial;

/// <summary>One series of a figure, as the static drawing needs it.</summary>
/// <param name="Kind">scatter, bar or heatmap.</param>
/// <param name="Name">What the legend calls it; may be empty.</param>
/// <param name="InLegend">Whether the legend lists it.</param>
/// <param name="X">Numbers or names, left to right.</param>
/// <param name="Y">Numbers or names, bottom to top.</param>
/// <param name="Z">The rows of a heat map; empty for others.</param>
/// <param name="Labels">Text for each value; may be empty.</param>
/// <param name="Color">A CSS colour.</param>
/// <param name="HasLine">Whether a line joins the points.</param>
/// <param name="HasMarkers">Whether each point has a mark.</param>
/// <param name="Symbol">Plotly's name of the marks' shape.</param>
/// <param name="Dash">Plotly's name of the line's dashes; null for none.</param>
/// <param name="LineWidth">In pixels.</param>
/// <param name="Horizontal">Bars that grow to the right.</param>
/// <param name="Whiskers">How far each value's range reaches below and above it; empty where none is drawn.</param>
/// <param name="Scale">A heat map's colours; null for others.</param>
/// <param name="ShowsScale">Whether a bar of colours stands beside the heat map.</param>
/// <param name="ShowsValues">Whether each cell of a heat map holds its value.</param>
internal sealed record FigureTrace(
    string Kind, string Name, bool InLegend, JsonElement[] X, JsonElement[] Y, double[][] Z, string[] Labels, string Color,
    bool HasLine, bool HasMarkers, string Symbol, string? Dash, double LineWidth, bool Horizontal,
    IReadOnlyList<(double Below, double Above)> Whiskers, ColorScale? Scale, bool ShowsScale, bool ShowsValues)
{
    // Plotly's own first colours (d3's category10), for a series that names none.
    private static readonly string[] DefaultColors =
        ["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf"];

    /// <summary>The ends of the whiskers.</summary>
    public IEnumerable<JsonElement> ValuesReached =>
        from pair in (Horizontal ? X : Y).Zip(Whiskers)
        where pair.First.ValueKind == JsonValueKind.Number && double.IsFinite(pair.Second.Below + pair.Second.Above)
        from end in new[] { pair.First.GetDouble() - pair.Second.Below, pair.First.GetDouble() + pair.Second.Above }
        select JsonSerializer.SerializeToElement(end);

    /// <summary>Reads a series; null where it is of a kind or uses a feature that the static drawing does not know.</summary>
    public static FigureTrace? Read(JsonElement trace, int index, JsonElement[] colors)
    {
        var kind = trace.TextAt("type") ?? "scatter";
        if (kind is not ("scatter" or "bar" or "heatmap") || trace.At("xaxis") is not null || trace.At("fill") is not null
            || IsEncoded(trace))
        {
            return null;
        }

        var horizontal = trace.TextAt("orientation") == "h";
        if (trace.At(horizontal ? "error_y" : "error_x") is not null
            || ReadWhiskers(trace.At(horizontal ? "error_x" : "error_y"), kind) is not { } whiskers)
        {
            return null;
        }

        var rows = trace.ItemsAt("z").Select(row => row.EnumerateArray().Select(AsNumber).ToArray()).ToArray();
        var scale = kind == "heatmap" ? ColorScale.Read(trace, rows) : null;
        if (kind == "heatmap" && (scale is null || rows.Length == 0))
            return null;

        var mode = trace.TextAt("mode") ?? "lines";
        var color = trace.TextAt("line", "color") ?? trace.TextAt("marker", "color")
            ?? (colors.Length > 0 ? colors[index % colors.Length].GetString() : null) ?? DefaultColors[index % DefaultColors.Length];
        var (x, y) = (trace.ItemsAt("x"), trace.ItemsAt("y"));
        return new FigureTrace(
            kind, FigureJson.PlainText(trace.TextAt("name") ?? ""), trace.TextAt("name") is not null && !trace.IsFalseAt("showlegend")
                && kind != "heatmap",
            x.Length > 0 ? x : Indices(kind == "heatmap" ? rows[0].Length : y.Length), y.Length > 0
                ? y
                : Indices(kind == "heatmap" ? rows.Length : x.Length),
            rows, [.. trace.ItemsAt("text").Select(FigureJson.Label)], color,
            mode.Contains("lines", StringComparison.Ordinal), mode.Contains("markers", StringComparison.Ordinal),
            trace.TextAt("marker", "symbol") ?? (trace.NumberAt("marker", "symbol") == 1 ? "square" : "circle"),
            trace.TextAt("line", "dash"), trace.NumberAt("line", "width") ?? 2, horizontal, whiskers,
            scale, !trace.IsFalseAt("showscale"), trace.TextAt("texttemplate")?.Contains("%{z", StringComparison.Ordinal) ?? false);
    }

    /// <summary>The ranges of bars, where they are given as lists; null where they are given or stand anywhere else.</summary>
    private static (double Below, double Above)[]? ReadWhiskers(JsonElement? error, string kind)
    {
        if (error is not { } given)
            return [];

        var above = given.ItemsAt("array").Select(AsNumber).ToArray();
        var below = given.At("symmetric") is { ValueKind: JsonValueKind.False }
            ? given.ItemsAt("arrayminus").Select(AsNumber).ToArray()
            : above;
        return kind == "bar" && given.TextAt("type") is "data" or null && above.Length > 0 && below.Length == above.Length
            ? [.. below.Zip(above)]
            : null;
    }

    private static bool IsEncoded(JsonElement trace) =>
        trace.At("x") is { ValueKind: JsonValueKind.Object } || trace.At("y") is { ValueKind: JsonValueKind.Object }
            || trace.At("z") is { ValueKind: JsonValueKind.Object };

    private static double AsNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.NaN;

    private static JsonElement[] Indices(int count) =>
        [.. Enumerable.Range(0, count).Select(index => JsonSerializer.SerializeToElement(index))];
}
