namespace Tutorial;

/// <summary>The columns of a drawn graph.</summary>
internal static class GraphLayers
{
    private const int Sweeps = 4;

    /// <summary>
    /// Puts every node to the right of all that lead to it, those without such as near as they can be to what they lead to, and orders each
    /// column so that arrows cross little: a node goes to the mean height of its neighbours (the barycentre method of Sugiyama, Tagawa and
    /// Toda, 1981).
    /// </summary>
    /// <exception cref="ArgumentException">The arrows run in a circle.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<string> nodes, IReadOnlyList<(string From, string To)> edges)
    {
        var columns = nodes.ToDictionary(name => name, _ => 0);
        for (var round = 0; Advance(columns, edges); round++)
        {
            if (round > nodes.Count)
            {
                throw new ArgumentException(
                    "The arrows of the graph run in a circle: a computation has a first and a last step.",
                    nameof(edges));
            }
        }

        foreach (var source in nodes.Where(name => edges.All(edge => edge.To != name) && edges.Any(edge => edge.From == name)))
            columns[source] = edges.Where(edge => edge.From == source).Min(edge => columns[edge.To]) - 1;

        var layers = columns.GroupBy(entry => entry.Value).OrderBy(group => group.Key)
            .Select(group => group.Select(entry => entry.Key).ToList())
            .ToList();
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var layer in sweep % 2 == 0 ? layers : Enumerable.Reverse(layers))
                Order(layer, layers, edges);
        }

        return layers;
    }

    private static bool Advance(Dictionary<string, int> columns, IReadOnlyList<(string From, string To)> edges)
    {
        var moved = false;
        foreach (var (from, to) in edges.Where(edge => columns[edge.To] <= columns[edge.From]))
        {
            columns[to] = columns[from] + 1;
            moved = true;
        }

        return moved;
    }

    private static void Order(List<string> layer, List<List<string>> layers, IReadOnlyList<(string From, string To)> edges)
    {
        double Place(string name)
        {
            var own = layers.First(list => list.Contains(name));
            return (own.IndexOf(name) + 0.5) / own.Count;
        }

        double Wanted(string name) => edges.Where(edge => edge.From == name || edge.To == name)
            .Select(edge => Place(edge.From == name ? edge.To : edge.From)).DefaultIfEmpty(Place(name)).Average();

        var ordered = layer.Select(name => (name, wanted: Wanted(name))).OrderBy(entry => entry.wanted).Select(entry => entry.name)
            .ToArray();
        layer.Clear();
        layer.AddRange(ordered);
    }
}
