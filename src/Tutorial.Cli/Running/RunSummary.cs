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
            var interrupted = Count(CellOutcome.Interrupted);
            var unchanged = Runs.Count(run => run.Run.IsUnchanged);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{(unchanged > 0 ? $"{Counted.Of(unchanged, "notebook")} unchanged and not run; in all " : "")}{Counted.Of(Runs.Count, "notebook")}, {Counted.Of(Count(CellOutcome.Passed), "cell")} passed, "
                + $"{Count(CellOutcome.Failed)} failed, {(interrupted > 0 ? $"{interrupted} interrupted, " : "")}"
                + $"{Count(CellOutcome.NotRun)} not run in {Duration.TotalSeconds:0.0} s");
        }
    }

    /// <summary>One of <see cref="Cli.ExitCode"/>.</summary>
    public int ExitCode => IsCancelled ? Cli.ExitCode.Cancelled : Reason is null ? Cli.ExitCode.Success : Cli.ExitCode.CellFailed;

    /// <summary>Why the exit code is not 0, in one line; <see langword="null"/> where every cell passed.</summary>
    public string? Reason
    {
        get
        {
            if (IsCancelled)
                return "Stopped; the notebooks hold what was executed until then.";

            var failed = Runs.Where(run => run.Run.Outcome != RunOutcome.Passed).Select(run => Describe(run.Job, run.Run)).ToArray();
            return failed.Length == 0 ? null : $"Failed: {string.Join("; ", failed)}.";
        }
    }

    private static string Describe(NotebookJob job, NotebookRun run)
    {
        var position = run.Results.ToList().FindIndex(result => result.Outcome == CellOutcome.Failed);
        return position < 0
            ? $"{job.Name}, whose kernel did not start"
            : string.Create(CultureInfo.InvariantCulture, $"{job.Name}, cell {position + 1} of {run.Results.Count}");
    }

    private int Count(CellOutcome outcome) => Runs.Sum(run => run.Run.Count(outcome));
}
