namespace Tutorial.Notebooks;

/// <summary>What a cell's outputs are, whatever they say: text, a chart, a picture, a table.</summary>
internal static class OutputKinds
{
    /// <summary>The first output that is of another kind, missing or new, in words; <see langword="null"/> where there is none.</summary>
    public static (string Output, string Reason)? Compare(
        IReadOnlyList<(string Output, OutputPart Part)> expected, IReadOnlyList<(string Output, OutputPart Part)> actual)
    {
        var (before, now) = (Of(expected), Of(actual));
        for (var index = 0; index < Math.Max(before.Length, now.Length); index++)
        {
            var (one, other) = (before.ElementAtOrDefault(index), now.ElementAtOrDefault(index));
            if (one == other)
                continue;
            return other is null ? (one!.Output, $"{one.Kinds} is missing")
                : one is null ? (other.Output, $"{other.Kinds} is new")
                : (other.Output, $"the outputs are others: {one.Output}, {one.Kinds}, was expected, and {other.Output} is {other.Kinds}");
        }

        return null;
    }

    /// <summary>Each output with the names of its parts, in order and once each: how many pictures a gallery has is no kind.</summary>
    private static OutputKind[] Of(IReadOnlyList<(string Output, OutputPart Part)> parts) =>
    [
        .. parts.GroupBy(part => part.Output).Select(group => new OutputKind(
            group.Key, string.Join(" and ", group.Select(part => part.Part.Name).Distinct().Order(StringComparer.Ordinal)))),
    ];

    private sealed record OutputKind(string Output, string Kinds);
}
