namespace Tutorial.Notebooks;

/// <summary>How the execution of a notebook ended.</summary>
public enum RunOutcome
{
    /// <summary>Every cell passed.</summary>
    Passed,

    /// <summary>A cell failed, the kernel died or did not start.</summary>
    Failed,

    /// <summary>It was cancelled.</summary>
    Cancelled,
}
