using Tutorial.Documents;
using Tutorial.Jupyter;

namespace Tutorial.Notebooks;

/// <summary>Executes notebooks headless, as a client of any Jupyter kernel.</summary>
/// <param name="kernel">The kernel that runs the cells; each notebook gets a process of its own.</param>
/// <param name="clock">The clock for times and durations; the system's where none is given.</param>
public sealed class NotebookExecutor(InstalledKernel kernel, TimeProvider? clock = null)
{
    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    /// <summary>Executes the code cells of a notebook in order and stops at the first that does not pass.</summary>
    /// <param name="document">The notebook; outputs in it are dropped.</param>
    /// <param name="options">Where the kernel runs (a notebook's own folder), with which environment.</param>
    /// <param name="bounds">How long it may run, and which cells are left out.</param>
    /// <param name="progress">Told of each cell as it begins and ends.</param>
    /// <param name="cancellationToken">Ends the kernel; what has been executed until then is returned.</param>
    /// <returns>The notebook with its outputs, however it ended.</returns>
    /// <exception cref="NotebookFormatException">A time limit in the notebook is not a duration.</exception>
    public async Task<NotebookRun> ExecuteAsync(
        NotebookDocument document,
        KernelStartOptions options,
        ExecutionOptions bounds,
        IProgress<CellProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var execution = new NotebookInProgress(document, clock, progress, bounds);
        using var time = new CancellationTokenSource(execution.Limit, clock);
        using var timeOrCancelled = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        var started = clock.GetUtcNow();
        var startedAt = clock.GetTimestamp();
        KernelInfo? info = null;
        string? failure = null;
        try
        {
            var session = await KernelSession.StartAsync(kernel, options, timeOrCancelled.Token).ConfigureAwait(false);
            info = session.Info;
            try
            {
                await execution.RunAsync(session.Execute, session.Interrupt, time.Token, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                var mayEndInOrder = execution.IsKernelUsable && !cancellationToken.IsCancellationRequested;
                await (mayEndInOrder ? session.DisposeAsync().AsTask() : session.KillAsync()).ConfigureAwait(false);
            }
        }
        catch (KernelStartException exception)
        {
            failure = exception.Message;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What was executed so far is the result.
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested)
        {
            execution.RanOutOfTime();
        }

        var run = execution.Result(cancellationToken.IsCancellationRequested);
        return run with
        {
            Outcome = failure is null ? run.Outcome : RunOutcome.KernelDied,
            Started = started,
            Duration = clock.GetElapsedTime(startedAt),
            Kernel = info,
            Failure = failure ?? run.Failure,
        };
    }
}
