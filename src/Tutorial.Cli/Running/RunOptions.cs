using Tutorial.Notebooks;

namespace Tutorial.Cli.Running;

/// <summary>How notebooks are run.</summary>
internal sealed record RunOptions
{
    /// <summary>How long each notebook and each cell may run, and which cells are left out.</summary>
    public ExecutionOptions Execution { get; init; } = new();

    /// <summary>How many notebooks run at once.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Whether a notebook that did not pass is written beside where it would stand.</summary>
    public bool KeepsFailed { get; init; }

    /// <summary>Whether what cells write is shown as it comes.</summary>
    public bool IsVerbose { get; init; }
}
