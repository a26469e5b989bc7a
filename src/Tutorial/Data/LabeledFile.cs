namespace Tutorial;

/// <summary>A file of a picture, and its class.</summary>
/// <param name="Path">The file.</param>
/// <param name="Label">The index of its class.</param>
internal sealed record LabeledFile(string Path, long Label);
