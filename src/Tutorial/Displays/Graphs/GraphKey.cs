namespace Tutorial;

/// <summary>A line below a graph that says which frame stands for which kind of node.</summary>
/// <param name="kinds">The kinds of the graph; none where there is no key.</param>
internal sealed class GraphKey(IReadOnlyList<GraphNodeKind> kinds)
{
    private const double Gap = 18;                      // above the line, and between its entries
    private const double BoxWidth = 22;
    private const double BoxHeight = 16;
    private const double LetterWidth = 7.2;

    /// <summary>In pixels.</summary>
    public double Width => 3 + kinds.Sum(WidthOf);

    /// <summary>In pixels, with what keeps it apart from the graph; 0 where there is no key.</summary>
    public double Height => kinds.Count > 0 ? Gap + BoxHeight + 3 : 0;

    /// <summary>Draws the line below a graph that ends at <paramref name="bottom"/>.</summary>
    public void AddTo(SvgDrawing drawing, double bottom)
    {
        var (x, y) = (3.0, bottom + Gap);
        foreach (var kind in kinds)
        {
            var look = GraphNodeLook.Of(kind);
            (look with { Radius = look.Radius / 2 }).AddBox(drawing, x, y, BoxWidth, BoxHeight);
            drawing.Text(x + BoxWidth + 6, y + BoxHeight - 3.5, look.Word, 12.5, "start");
            x += WidthOf(kind);
        }
    }

    private static double WidthOf(GraphNodeKind kind) => BoxWidth + 6 + GraphNodeLook.Of(kind).Word.Length * LetterWidth + Gap;
}
