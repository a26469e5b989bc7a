namespace Tutorial;

/// <summary>A colour, each channel from 0 to 1.</summary>
internal readonly record struct Paint(float Red, float Green, float Blue);
