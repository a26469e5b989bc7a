namespace Tutorial.Notebooks;

/// <summary>How the execution of a notebook ended.</summary>
public enum RunOutcome
{
    /// <summary>Every cell passed or was skipped.</summary>
    Passed,

    /// <summary>A cell failed.</summary>
    Failed,

    /// <summary>A cell, or the notebook as a whole, ran longer than it may.</summary>
    TimedOut,

    /// <summary>The kernel died, did not start, or answered what cannot be understood.</summary>
    KernelDied,

    /// <summary>The run was cancelled.</summary>
    Cancelled,
}
