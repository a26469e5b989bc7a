namespace Tutorial;

/// <summary>How often two classes were taken for each other, in both directions together.</summary>
/// <param name="First">The one with the smaller label.</param>
/// <param name="Second">The other.</param>
/// <param name="Count">How many images.</param>
public sealed record ConfusedPair(string First, string Second, long Count);
