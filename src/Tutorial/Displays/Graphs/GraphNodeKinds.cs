namespace Tutorial;

/// <summary>Of which kind each node of a graph is.</summary>
internal static class GraphNodeKinds
{
    /// <summary>What an arrow leads to is computed, what is named has the kind it is named for, and the rest is constant.</summary>
    /// <exception cref="ArgumentException">A name is no node's, or is named twice.</exception>
    public static IReadOnlyDictionary<string, GraphNodeKind> Of(
        IReadOnlyList<string> nodes,
        IReadOnlyList<(string From, string To)> edges,
        IReadOnlyList<string> learned,
        IReadOnlyList<string> handedIn)
    {
        var kinds = nodes.ToDictionary(
            name => name,
            name => edges.Any(edge => edge.To == name) ? GraphNodeKind.Computed : GraphNodeKind.Constant);
        foreach (var (name, kind) in
            learned.Select(name => (name, GraphNodeKind.Learned)).Concat(handedIn.Select(name => (name, GraphNodeKind.HandedIn))))
        {
            if (!kinds.TryGetValue(name, out var other))
                throw new ArgumentException($"'{name}' is said to be {Word(kind)} and is no node: add the node or mend the name.");
            if (other is GraphNodeKind.Learned or GraphNodeKind.HandedIn)
                throw new ArgumentException($"'{name}' is said to be {Word(other)} and {Word(kind)}: name it once.");
            kinds[name] = kind;
        }

        return kinds;
    }

    private static string Word(GraphNodeKind kind) => GraphNodeLook.Of(kind).Word;
}
