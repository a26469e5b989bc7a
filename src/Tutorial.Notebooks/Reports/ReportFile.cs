namespace Tutorial.Notebooks;

/// <summary>A page of a report.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Text">What stands in it.</param>
public sealed record ReportFile(string Name, string Text);
