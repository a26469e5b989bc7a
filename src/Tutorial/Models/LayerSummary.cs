namespace Tutorial;

/// <summary>One line of a <see cref="ModelSummary"/>.</summary>
/// <param name="Name">The layer's name in the model, such as <c>conv1</c>.</param>
/// <param name="Type">Its kind, such as <c>Conv2d</c>.</param>
/// <param name="OutputShape">The shape of what it gives, batch first, such as <c>1×32×30×30</c>.</param>
/// <param name="Parameters">How many numbers it learns; 0 where an earlier line has counted the same layer.</param>
public sealed record LayerSummary(string Name, string Type, long[] OutputShape, long Parameters);
