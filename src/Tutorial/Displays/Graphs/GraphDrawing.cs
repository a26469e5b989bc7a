namespace Tutorial;

/// <summary>A small graph, such as that of a computation, drawn from left to right: what a value is made of stands to its left.</summary>
public sealed class GraphDrawing : IDisplay
{
    private const double NodeHeight = 34;
    private const double LineHeight = 16;
    private const double LetterWidth = 7.2;
    private const double BoldLetterWidth = 8.4;         // of a name, which is larger too
    private const double ColumnGap = 34;
    private const double RowGap = 18;
    private const double Beside = 9;                    // between two arrows from and to the same nodes

    private readonly IReadOnlyList<(string Name, string Value)> nodes;
    private readonly IReadOnlyList<(string From, string To)> edges;
    private readonly string title;
    private readonly IReadOnlyDictionary<string, GraphNodeKind> kinds;
    private readonly bool hasKey;

    private GraphDrawing(
        IReadOnlyList<(string Name, string Value)> nodes,
        IReadOnlyList<(string From, string To)> edges,
        string title,
        IReadOnlyDictionary<string, GraphNodeKind> kinds,
        bool hasKey)
    {
        this.nodes = nodes;
        this.edges = edges;
        this.title = title;
        this.kinds = kinds;
        this.hasKey = hasKey;
    }

    /// <summary>
    /// A graph; what an arrow leads to is drawn round, what is given has corners. Where it is said what is learned or handed in, those have
    /// frames of their own, and a key below tells them from constants.
    /// </summary>
    /// <param name="nodes">
    /// Each node's name, which is its own, and a text below it (a value, a gradient), which may be empty or have several lines.
    /// </param>
    /// <param name="edges">Arrows from one node to another, by name; the same one twice is drawn twice, side by side.</param>
    /// <param name="title">What stands above the drawing.</param>
    /// <param name="learned">The names of the nodes whose values training finds.</param>
    /// <param name="handedIn">The names of the nodes whose values come from outside, others each time.</param>
    /// <exception cref="ArgumentException">
    /// Two nodes share a name, an edge or a kind names no node, a node is both learned and handed in, or the arrows run in a circle.
    /// </exception>
    public static GraphDrawing Of(
        IReadOnlyList<(string Name, string Value)> nodes,
        IReadOnlyList<(string From, string To)> edges,
        string title = "",
        IReadOnlyList<string>? learned = null,
        IReadOnlyList<string>? handedIn = null)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(edges);
        if (nodes.Count == 0)
            throw new ArgumentException("A graph without nodes is empty: give at least one.", nameof(nodes));
        if (nodes.GroupBy(node => node.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Two nodes are called '{twice.Key}': give each a name of its own.", nameof(nodes));
        if (edges.SelectMany(edge => new[] { edge.From, edge.To })
            .FirstOrDefault(name => nodes.All(node => node.Name != name)) is { } unknown)
        {
            throw new ArgumentException($"An edge names '{unknown}', which is no node: add the node or mend the name.", nameof(edges));
        }

        _ = GraphLayers.Of([.. nodes.Select(node => node.Name)], edges);
        var kinds = GraphNodeKinds.Of([.. nodes.Select(node => node.Name)], edges, learned ?? [], handedIn ?? []);
        return new GraphDrawing(nodes, edges, title, kinds, hasKey: learned is not null || handedIn is not null);
    }

    /// <summary>The display as a part of an HTML page, complete by itself.</summary>
    public string ToHtml() => Html.Display(Html.Title(title) + ToImage());

    internal string ToImage()
    {
        var layers = GraphLayers.Of([.. nodes.Select(node => node.Name)], edges);
        var boxes = Place(layers);
        var bottom = boxes.Values.Max(box => box.Y + box.Height) + 3;
        var key = new GraphKey(hasKey ? [.. kinds.Values.Distinct().Order()] : []);
        var drawing = new SvgDrawing(
            Math.Max(boxes.Values.Max(box => box.X + box.Width) + 3, key.Width), bottom + key.Height, ToString());
        foreach (var same in edges.GroupBy(edge => edge))
        {
            foreach (var number in Enumerable.Range(0, same.Count()))
                AddEdge(drawing, boxes[same.Key.From], boxes[same.Key.To], Beside * (2 * number - (same.Count() - 1)));
        }

        foreach (var node in nodes)
            AddNode(drawing, node, boxes[node.Name], GraphNodeLook.Of(kinds[node.Name]));
        key.AddTo(drawing, bottom);
        return drawing.ToImage();
    }

    /// <summary>The graph in words: its nodes with their values, then its arrows.</summary>
    public override string ToString()
    {
        var parts = nodes.Select(node => node.Value.Length > 0 ? $"{node.Name} ({node.Value.ReplaceLineEndings(", ")})" : node.Name);
        var arrows = edges.Select(edge => $"{edge.From} → {edge.To}");
        var said = kinds.Where(entry => hasKey && entry.Value is GraphNodeKind.Learned or GraphNodeKind.HandedIn)
            .GroupBy(entry => entry.Value, entry => entry.Key)
            .Select(group => $"; {GraphNodeLook.Of(group.Key).Word}: {string.Join(", ", group)}");
        return $"{(title.Length > 0 ? title + ": " : "")}{string.Join(", ", parts)}; {string.Join(", ", arrows)}{string.Concat(said)}";
    }

    private Dictionary<string, (double X, double Y, double Width, double Height)> Place(IReadOnlyList<IReadOnlyList<string>> layers)
    {
        var boxes = new Dictionary<string, (double X, double Y, double Width, double Height)>();
        var byName = nodes.ToDictionary(node => node.Name, node => node.Value);
        double Height(string name) => NodeHeight + LineHeight * Lines(byName[name]).Length;
        double Total(IReadOnlyList<string> layer) => layer.Sum(Height) + RowGap * (layer.Count - 1);

        var tallest = layers.Max(Total);
        var x = 3.0;
        foreach (var layer in layers)
        {
            var width = layer.Max(name => Math.Max(
                44,
                Lines(byName[name]).Select(line => line.Length * LetterWidth).Append(name.Length * BoldLetterWidth).Max() + 22));
            var y = 3 + (tallest - Total(layer)) / 2;
            foreach (var name in layer)
            {
                boxes[name] = (x, y, width, Height(name));
                y += Height(name) + RowGap;
            }

            x += width + ColumnGap;
        }

        return boxes;
    }

    private static string[] Lines(string value) => value.Length == 0 ? [] : value.ReplaceLineEndings("\n").Split('\n');

    private static void AddNode(
        SvgDrawing drawing,
        (string Name, string Value) node,
        (double X, double Y, double Width, double Height) box,
        GraphNodeLook look)
    {
        look.AddBox(drawing, box.X, box.Y, box.Width, box.Height);
        drawing.Text(box.X + box.Width / 2, box.Y + 22, node.Name, 14, attributes: "font-weight=\"600\"");
        var y = box.Y + 22 + LineHeight;
        foreach (var line in Lines(node.Value))
        {
            drawing.Text(box.X + box.Width / 2, y, line, 12.5);
            y += LineHeight;
        }
    }

    private static void AddEdge(
        SvgDrawing drawing,
        (double X, double Y, double Width, double Height) from,
        (double X, double Y, double Width, double Height) to,
        double aside)
    {
        var (x0, y0, x1, y1) = (from.X + from.Width, from.Y + from.Height / 2 + aside, to.X - 7, to.Y + to.Height / 2 + aside);
        var bend = Math.Max(20, (x1 - x0) / 2);
        drawing.Add($"<path d=\"M{L(x0)} {L(y0)}C{L(x0 + bend)} {L(y0)} {L(x1 - bend)} {L(y1)} {L(x1)} {L(y1)}\" fill=\"none\" ")
            .Add($"stroke=\"{SvgDrawing.Line}\" stroke-width=\"1.6\"/>")
            .Add($"<path d=\"M{L(x1 + 6)} {L(y1)}l-9 -4.5v9z\" fill=\"{SvgDrawing.Line}\"/>");
    }

    private static string L(double value) => SvgDrawing.Length(value);
}
