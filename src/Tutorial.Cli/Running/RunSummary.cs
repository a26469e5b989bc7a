using System.Globalization;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Running;

/// <summary>What a run of notebooks came to, in one line and one number.</summary>
internal sealed record RunSummary(IReadOnlyList<(NotebookJob Job, NotebookRun Run)> Runs, TimeSpan Duration, bool IsCancelled)
{
    /// <summary>For example <c>8 notebooks, 143 cells passed, 0 failed, 0 not run in 84.2 s</c>.</summary>
    public string Line
    {
        get
        {
            var others = string.Concat(
                new[] { (CellOutcome.TimedOut, "timed out"), (CellOutcome.Interrupted, "interrupted"), (CellOutcome.Skipped, "skipped") }
                    .Where(other => Count(other.Item1) > 0)
                    .Select(other => string.Create(CultureInfo.InvariantCulture, $"{Count(other.Item1)} {other.Item2}, ")));
            var unchanged = Runs.Count(run => run.Run.IsUnchanged);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{(unchanged > 0 ? $"{Plural.Of(unchanged, "notebook")} unchanged and not run; in all " : "")}"
                    + $"{Plural.Of(Runs.Count, "notebook")}, {Plural.Of(Count(CellOutcome.Passed), "cell")} passed, "
                    + $"{Count(CellOutcome.Failed)} failed, {others}{Count(CellOutcome.NotRun)} not run in {Duration.TotalSeconds:0.0} s");
        }
    }

    /// <summary>One of <see cref="Cli.ExitCode"/>.</summary>
    /// <remarks>
    /// Of several reasons the one that says most of the machine: a kernel that died before a timeout before a failed cell.
    /// </remarks>
    public int ExitCode => IsCancelled ? Cli.ExitCode.Cancelled
        : Any(RunOutcome.KernelDied) ? Cli.ExitCode.KernelDied
        : Any(RunOutcome.TimedOut) ? Cli.ExitCode.Timeout
        : Reason is null ? Cli.ExitCode.Success : Cli.ExitCode.CellFailed;

    /// <summary>Why the exit code is not 0, in one line; <see langword="null"/> where every cell passed.</summary>
    public string? Reason
    {
        get
        {
            if (IsCancelled)
                return "Stopped; what was executed of a notebook until then stands beside it as .failed.ipynb.";

            var failed = Runs.Where(run => run.Run.Outcome != RunOutcome.Passed).Select(run => Describe(run.Job, run.Run)).ToArray();
            return failed.Length == 0 ? null : $"Failed: {string.Join("; ", failed)}.";
        }
    }

    private static string Describe(NotebookJob job, NotebookRun run)
    {
        var position = run.Results.ToList().FindIndex(result => result.Outcome is CellOutcome.Failed or CellOutcome.TimedOut);
        var place = position < 0
            ? $"{job.Name}, before its first cell"
            : string.Create(CultureInfo.InvariantCulture, $"{job.Name}, cell {position + 1} of {run.Results.Count}");
        return place + run.Outcome switch
        {
            RunOutcome.KernelDied => position < 0 ? ": its kernel did not start" : ": its kernel died",
            RunOutcome.TimedOut => ": it ran too long",
            _ => "",
        };
    }

    private bool Any(RunOutcome outcome) => Runs.Any(run => run.Run.Outcome == outcome);

    private int Count(CellOutcome outcome) => Runs.Sum(run => run.Run.Count(outcome));
}
