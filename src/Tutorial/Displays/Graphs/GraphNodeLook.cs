namespace Tutorial;

/// <summary>
/// How a node of a kind is drawn. The kinds differ in their frames too, for those who cannot tell the colours apart: a thin frame with
/// corners, a dashed one, a thick one, a round one.
/// </summary>
/// <param name="Word">What the key below the drawing calls it.</param>
/// <param name="Color">Of frame and ground.</param>
/// <param name="Radius">Of the corners, in pixels.</param>
/// <param name="Stroke">More attributes of the frame, as SVG.</param>
internal sealed record GraphNodeLook(string Word, string Color, int Radius, string Stroke)
{
    /// <summary>The look of a kind.</summary>
    public static GraphNodeLook Of(GraphNodeKind kind) => kind switch
    {
        GraphNodeKind.HandedIn => new("handed in", ThemeColors.Green, 3, "stroke-width=\"1.6\" stroke-dasharray=\"6 3\""),
        GraphNodeKind.Learned => new("learned", ThemeColors.Orange, 3, "stroke-width=\"3.2\""),
        GraphNodeKind.Computed => new("computed", ThemeColors.Blue, 16, "stroke-width=\"1.6\""),
        _ => new("constant", ThemeColors.Slate, 3, "stroke-width=\"1.6\""),
    };

    /// <summary>Draws the frame and its ground.</summary>
    public void AddBox(SvgDrawing drawing, double x, double y, double width, double height) =>
        drawing.Add($"<rect x=\"{SvgDrawing.Length(x)}\" y=\"{SvgDrawing.Length(y)}\" width=\"{SvgDrawing.Length(width)}\" ")
            .Add($"height=\"{SvgDrawing.Length(height)}\" rx=\"{Radius}\" fill=\"{Color}\" fill-opacity=\"0.14\" stroke=\"{Color}\" ")
            .Add($"{Stroke}/>");
}
