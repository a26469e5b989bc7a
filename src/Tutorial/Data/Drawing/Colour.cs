namespace Tutorial;

/// <summary>A colour, each channel from 0 to 1.</summary>
internal readonly record struct Colour(float Red, float Green, float Blue);
