namespace Tutorial;

/// <summary>How well a model knows one class, judged by the most probable class of each image.</summary>
/// <param name="ClassName">The class.</param>
/// <param name="Precision">Of the images predicted to be of this class, the share that are, 0 … 1; 0 when there are none.</param>
/// <param name="Recall">Of the images of this class, the share that were found, 0 … 1; 0 when there are none.</param>
/// <param name="F1">The harmonic mean of the two, 2·P·R / (P + R); 0 when both are 0.</param>
/// <param name="Support">How many images of this class there are.</param>
public sealed record ClassScore(string ClassName, double Precision, double Recall, double F1, long Support);
