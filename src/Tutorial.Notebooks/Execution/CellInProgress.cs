using Tutorial.Jupyter;

namespace Tutorial.Notebooks;

/// <summary>One cell while its kernel runs it: waits for its end, but no longer than it may run.</summary>
/// <param name="recorder">Takes in what the kernel publishes.</param>
/// <param name="interrupt">Asks the kernel to stop the cell.</param>
/// <param name="patience">How long an interrupted cell has to end.</param>
internal sealed class CellInProgress(CellRecorder recorder, Action interrupt, TimeSpan patience)
{
    /// <summary>Whether the kernel can be asked for anything more; not where it died or did not heed the interrupt.</summary>
    public bool IsKernelUsable { get; private set; } = true;

    /// <summary>Whether the kernel died, or sent what cannot be understood.</summary>
    public bool HasKernelDied { get; private set; }

    /// <summary>Waits for the end of the cell.</summary>
    /// <param name="request">The cell on its way.</param>
    /// <param name="limitMessage">Says which limit it was that interrupted the cell.</param>
    /// <param name="limit">Interrupts the cell.</param>
    /// <param name="cancellationToken">Ends the wait at once.</param>
    public async Task<CellOutcome> WaitAsync(
        KernelRequest request, Func<string> limitMessage, CancellationToken limit, CancellationToken cancellationToken)
    {
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit, cancellationToken);
            await RecordAsync(request, either.Token).ConfigureAwait(false);
            return recorder.HasError ? CellOutcome.Failed : CellOutcome.Passed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            recorder.AddError("Interrupted", "The run was cancelled while this cell ran.");
            return CellOutcome.Interrupted;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            await InterruptAsync(request, cancellationToken).ConfigureAwait(false);
            recorder.AddError(
                "TimedOut",
                limitMessage() + (IsKernelUsable ? "" : " It did not heed the interrupt, so its kernel was killed."));
            return CellOutcome.TimedOut;
        }
        catch (Exception exception) when (exception is KernelDiedException or MalformedMessageException)
        {
            recorder.AddError(exception is KernelDiedException ? "KernelDied" : "KernelFault", exception.Message);
            HasKernelDied = true;
            IsKernelUsable = false;
            return CellOutcome.Failed;
        }
    }

    /// <summary>Keeps what the cell still says while it is being stopped.</summary>
    private async Task InterruptAsync(KernelRequest request, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(patience);
        try
        {
            interrupt();
            await RecordAsync(request, end.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or KernelDiedException or MalformedMessageException)
        {
            IsKernelUsable = false;
        }
    }

    private async Task RecordAsync(KernelRequest request, CancellationToken cancellationToken)
    {
        await foreach (var message in request.Published.WithCancellation(cancellationToken).ConfigureAwait(false))
            recorder.Record(message);
        recorder.RecordReply(await request.Reply.ConfigureAwait(false));
    }
}
