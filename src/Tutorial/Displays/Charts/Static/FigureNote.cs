using System.Text.Json;

namespace Tutorial;

/// <summary>A text that a figure's layout writes into the plot.</summary>
/// <param name="X">Where.</param>
/// <param name="Y">Where.</param>
/// <param name="XIsShare">Whether x counts shares of the plot's width (0 left, 1 right) instead of values of the axis.</param>
/// <param name="YIsShare">The same for y (0 bottom, 1 top).</param>
/// <param name="Text">Plain text.</param>
/// <param name="Anchor">start, middle or end: the part of the text that is at x.</param>
/// <param name="VerticalAnchor">top, middle or bottom: the part of the text that is at y.</param>
/// <param name="Color">A CSS colour.</param>
internal sealed record FigureNote(
    double X,
    double Y,
    bool XIsShare,
    bool YIsShare,
    string Text,
    string Anchor,
    string VerticalAnchor,
    string Color)
{
    /// <summary>Reads a layout's annotation; null where it has no place or an arrow.</summary>
    public static FigureNote? Read(JsonElement annotation) =>
        annotation.IsFalseAt("showarrow") && annotation.NumberAt("x") is { } x && annotation.NumberAt("y") is { } y
            && annotation.TextAt("text") is { } text
            ? new FigureNote(
                x, y, annotation.TextAt("xref") == "paper", annotation.TextAt("yref") == "paper", FigureJson.PlainText(text),
                annotation.TextAt("xanchor") switch { "left" => "start", "right" => "end", _ => "middle" },
                annotation.TextAt("yanchor") ?? "middle",
                annotation.TextAt("font", "color") ?? "currentColor")
            : null;
}
