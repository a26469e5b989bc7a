namespace Tutorial.Notebooks;

/// <summary>A notebook as it stands in a report.</summary>
/// <param name="Name">The file's name without extension; links between notebooks use it.</param>
/// <param name="Run">What became of it.</param>
public sealed record ReportedNotebook(string Name, NotebookRun Run);
