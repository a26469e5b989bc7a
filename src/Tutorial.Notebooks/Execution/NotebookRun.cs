using Tutorial.Documents;
using Tutorial.Jupyter;

namespace Tutorial.Notebooks;

/// <summary>An executed notebook.</summary>
public sealed record NotebookRun
{
    /// <summary>The notebook with the outputs of the cells that ran, in the form <see cref="NotebookFormat.Ipynb"/>.</summary>
    public required NotebookDocument Document { get; init; }

    /// <summary>How it ended.</summary>
    public required RunOutcome Outcome { get; init; }

    /// <summary>What became of each code cell that is not blank, in order.</summary>
    public required IReadOnlyList<CellResult> Results { get; init; }

    /// <summary>From the start of the kernel to its end.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>When the run began, in UTC.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>What the kernel says of itself; <see langword="null"/> where it did not start.</summary>
    public KernelInfo? Kernel { get; init; }

    /// <summary>
    /// Why the notebook failed where no cell can show it: the kernel did not start, or the time was up between two cells.
    /// </summary>
    public string? Failure { get; init; }

    /// <summary>Whether this is an earlier run, since nothing that its outputs hang on has changed.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>How many cells ended in a certain way.</summary>
    /// <param name="outcome">Which way.</param>
    public int Count(CellOutcome outcome) => Results.Count(result => result.Outcome == outcome);
}
