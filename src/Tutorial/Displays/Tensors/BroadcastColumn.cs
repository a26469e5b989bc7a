using System.Globalization;

namespace Tutorial;

/// <summary>One dimension of two shapes that are laid over each other, aligned at the right.</summary>
/// <param name="Dimension">Its index in the longer shape, and in the result's.</param>
/// <param name="First">The first shape's length there; null where it has no such dimension.</param>
/// <param name="Second">The second shape's.</param>
internal sealed record BroadcastColumn(int Dimension, long? First, long? Second)
{
    /// <summary>Whether the two are equal, or one of them is 1 or missing.</summary>
    public bool Fits => (First ?? 1) == (Second ?? 1) || IsStretched(First) || IsStretched(Second);

    /// <summary>The result's length, where they fit.</summary>
    public long Result => (First ?? 1) == 1 ? Second ?? 1 : First!.Value;

    /// <summary>What happens here, in words.</summary>
    public string Verdict => this switch
    {
        { Fits: false } => "does not fit",
        { First: null } => "first has none",
        { Second: null } => "second has none",
        _ when First == Second => "equal",
        _ when IsStretched(First) => "first is stretched",
        _ => "second is stretched",
    };

    /// <summary>The two shapes' dimensions, one column for each of the longer shape.</summary>
    public static BroadcastColumn[] Of(long[] first, long[] second)
    {
        var rank = Math.Max(first.Length, second.Length);
        long? At(long[] shape, int dimension) => dimension - rank + shape.Length is >= 0 and var index ? shape[index] : null;
        return [.. Enumerable.Range(0, rank)
            .Select(dimension => new BroadcastColumn(dimension, At(first, dimension), At(second, dimension)))];
    }

    /// <summary>Whether a shape of this length here is repeated to reach the other's.</summary>
    public bool IsStretched(long? length) => length is null || length == 1 && First != Second && First is not null && Second is not null;

    /// <summary>A length, and where it is stretched what it becomes: "4", "1 → 4", "none → 4".</summary>
    public string Text(long? length)
    {
        var own = length?.ToString(CultureInfo.InvariantCulture) ?? "none";
        return IsStretched(length) ? string.Create(CultureInfo.InvariantCulture, $"{own} → {Result}") : own;
    }
}
