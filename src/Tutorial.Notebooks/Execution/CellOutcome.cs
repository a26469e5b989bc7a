namespace Tutorial.Notebooks;

/// <summary>How the execution of a cell ended.</summary>
public enum CellOutcome
{
    /// <summary>The cell ran to its end, or raised the error that its tag announces.</summary>
    Passed,

    /// <summary>The cell ended with an error, raised none where its tag announces one, or its kernel died.</summary>
    Failed,

    /// <summary>The cell was running when the run was cancelled.</summary>
    Interrupted,

    /// <summary>The cell ran longer than it may.</summary>
    TimedOut,

    /// <summary>The cell was left out because of a tag.</summary>
    Skipped,

    /// <summary>The cell was not reached, because a cell before it did not pass or the kernel did not start.</summary>
    NotRun,
}
