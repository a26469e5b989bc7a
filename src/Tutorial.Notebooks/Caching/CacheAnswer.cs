namespace Tutorial.Notebooks;

/// <summary>Whether a notebook must be run.</summary>
/// <param name="Run">The earlier run, whose output file still stands; <see langword="null"/> where the notebook must be run.</param>
/// <param name="Reason">Why it must be run, such as <c>the library changed</c>; empty where it need not.</param>
public sealed record CacheAnswer(NotebookRun? Run, string Reason);
