namespace Tutorial;

/// <summary>An arrow in a drawing.</summary>
internal static class DrawingArrow
{
    private const double HeadLength = 7;
    private const double HeadHalfWidth = 3.5;

    /// <summary>Adds a line between two points with a head at its end, in the page's colour.</summary>
    public static void Add(SvgDrawing drawing, double startX, double startY, double endX, double endY)
    {
        var length = Math.Max(1e-9, Math.Sqrt((endX - startX) * (endX - startX) + (endY - startY) * (endY - startY)));
        var (alongX, alongY) = ((endX - startX) / length, (endY - startY) / length);
        var (neckX, neckY) = (endX - alongX * HeadLength, endY - alongY * HeadLength);
        string Point(double x, double y) => $"{SvgDrawing.Length(x)} {SvgDrawing.Length(y)}";

        drawing.Add($"<path d=\"M{Point(startX, startY)}L{Point(neckX, neckY)}\" stroke=\"currentColor\" fill=\"none\"/>")
            .Add($"<path d=\"M{Point(endX, endY)}L{Point(neckX - alongY * HeadHalfWidth, neckY + alongX * HeadHalfWidth)}")
            .Add($"L{Point(neckX + alongY * HeadHalfWidth, neckY - alongX * HeadHalfWidth)}z\" fill=\"currentColor\"/>");
    }
}
