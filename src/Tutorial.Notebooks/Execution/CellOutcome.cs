namespace Tutorial.Notebooks;

/// <summary>How the execution of a cell ended.</summary>
public enum CellOutcome
{
    /// <summary>It ran to its end.</summary>
    Passed,

    /// <summary>It ended with an error, or its kernel died.</summary>
    Failed,

    /// <summary>It was running when the run was cancelled.</summary>
    Interrupted,

    /// <summary>It was not reached, because a cell before it did not pass or the kernel did not start.</summary>
    NotRun,
}
