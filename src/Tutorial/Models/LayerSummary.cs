namespace Tutorial;

/// <summary>One line of a <see cref="ModelSummary"/>.</summary>
/// <param name="Name">The layer's name in the model, such as <c>conv1</c>.</param>
/// <param name="Type">Its kind, such as <c>Conv2d</c>.</param>
/// <param name="OutputShape">The shape of what it gives, batch first, such as <c>1×32×30×30</c>.</param>
/// <param name="Parameters">How many numbers it learns; 0 where an earlier line has counted the same layer.</param>
/// <param name="MultiplyAdds">
/// How many products of a weight and a value it adds up for one input: 0 for a layer without weights, null for one whose kind is not known.
/// </param>
/// <param name="ReceptiveField">
/// How many pixels of the input one of its values depends on, along each spatial dimension, such as <c>3, 3</c>; null when each value
/// depends on the whole input, or the layer's input was made by code between the layers.
/// </param>
public sealed record LayerSummary(
    string Name, string Type, long[] OutputShape, long Parameters, long? MultiplyAdds, IReadOnlyList<long>? ReceptiveField)
{
    /// <summary>
    /// Whose output it took: the place of a layer in the summary, −1 for the model's input, null where code of the model made it.
    /// </summary>
    internal int? Reads { get; init; }
}
