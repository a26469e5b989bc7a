using System.Text.Json;

namespace Tutorial;

/// <summary>A straight line that a figure's layout draws over the plot.</summary>
/// <param name="X0">Where it begins.</param>
/// <param name="X1">Where it ends.</param>
/// <param name="Y0">Where it begins.</param>
/// <param name="Y1">Where it ends.</param>
/// <param name="XIsShare">Whether x counts shares of the plot's width (0 left, 1 right) instead of values of the axis.</param>
/// <param name="YIsShare">The same for y (0 bottom, 1 top).</param>
/// <param name="Color">A CSS colour.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Dash">Plotly's name of the dashes; null for none.</param>
internal sealed record FigureLine(
    double X0,
    double X1,
    double Y0,
    double Y1,
    bool XIsShare,
    bool YIsShare,
    string Color,
    double Width,
    string? Dash)
{
    /// <summary>Reads a layout's shape; null where it is none of a line.</summary>
    public static FigureLine? Read(JsonElement shape) =>
        shape.TextAt("type") == "line" && shape.NumberAt("x0") is { } x0 && shape.NumberAt("x1") is { } x1
            && shape.NumberAt("y0") is { } y0 && shape.NumberAt("y1") is { } y1
            ? new FigureLine(
                x0, x1, y0, y1, shape.TextAt("xref") == "paper", shape.TextAt("yref") == "paper",
                shape.TextAt("line", "color") ?? "currentColor", shape.NumberAt("line", "width") ?? 2, shape.TextAt("line", "dash"))
            : null;
}
