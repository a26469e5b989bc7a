namespace Tutorial;

/// <summary>How often images of one class were taken for another.</summary>
/// <param name="True">The class they belong to.</param>
/// <param name="Predicted">The class the model said.</param>
/// <param name="Count">How many images.</param>
public sealed record Confusion(string True, string Predicted, long Count);
