using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Notebooks;

/// <summary>One notebook on its way through a kernel: which cells ran, and what came of each.</summary>
internal sealed class NotebookExecution
{
    private readonly NotebookDocument _document;
    private readonly TimeProvider _clock;
    private readonly IProgress<CellProgress>? _progress;
    private readonly DisplayRegistry _displays = new();
    private readonly int[] _executable;
    private readonly Dictionary<int, FinishedCell> _finished = [];

    public NotebookExecution(NotebookDocument document, TimeProvider clock, IProgress<CellProgress>? progress)
    {
        _document = document with { Cells = [.. document.Cells.Select(WithoutOutputs)] };
        _clock = clock;
        _progress = progress;
        _executable = [.. Enumerable.Range(0, _document.Cells.Count).Where(index => _document.Cells[index].IsExecutable)];
    }

    /// <summary>Sends cell after cell until one does not pass.</summary>
    /// <param name="execute">Sends the text of a cell to a kernel.</param>
    /// <param name="cancellationToken">Ends the wait for a cell's outputs.</param>
    public async Task RunAsync(Func<string, KernelRequest> execute, CancellationToken cancellationToken)
    {
        for (var position = 0; position < _executable.Length; position++)
        {
            var index = _executable[position];
            var cell = _document.Cells[index];
            _progress?.Report(new CellProgress(position + 1, _executable.Length, cell, null));

            var finished = await RunCellAsync(execute, cell, cancellationToken).ConfigureAwait(false);
            _finished[index] = finished;
            _progress?.Report(new CellProgress(position + 1, _executable.Length, cell, ResultOf(index)));
            if (finished.Outcome != CellOutcome.Passed)
                break;
        }
    }

    /// <summary>The notebook and its results as they stand now.</summary>
    public NotebookRun Result(bool isCancelled)
    {
        var results = _executable.Select(ResultOf).ToArray();
        var cells = _document.Cells.ToArray();
        foreach (var result in results)
            cells[result.Index] = result.Cell;

        var passed = results.All(result => result.Outcome == CellOutcome.Passed);
        return new NotebookRun
        {
            Document = NotebookMetrics.Collect(_document with { Cells = cells }),
            Outcome = passed ? RunOutcome.Passed : isCancelled ? RunOutcome.Cancelled : RunOutcome.Failed,
            Results = results,
            Started = default,
            Duration = default,
        };
    }

    private async Task<FinishedCell> RunCellAsync(
        Func<string, KernelRequest> execute, NotebookCell cell, CancellationToken cancellationToken)
    {
        var recorder = new CellRecorder(_displays, _clock);
        var started = _clock.GetTimestamp();
        CellOutcome outcome;
        try
        {
            var request = execute(_document.TextForKernel(cell));
            await foreach (var message in request.Published.WithCancellation(cancellationToken).ConfigureAwait(false))
                recorder.Record(message);
            recorder.RecordReply(await request.Reply.ConfigureAwait(false));
            outcome = recorder.HasError ? CellOutcome.Failed : CellOutcome.Passed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            recorder.AddError("Interrupted", "The run was cancelled while this cell ran.");
            outcome = CellOutcome.Interrupted;
        }
        catch (Exception exception) when (exception is KernelDiedException or MalformedMessageException)
        {
            recorder.AddError(exception is KernelDiedException ? "KernelDied" : "KernelFault", exception.Message);
            outcome = CellOutcome.Failed;
        }

        return new FinishedCell(recorder, outcome, _clock.GetElapsedTime(started));
    }

    private CellResult ResultOf(int index)
    {
        var cell = _document.Cells[index];
        if (!_finished.TryGetValue(index, out var finished))
            return new CellResult(index, cell, CellOutcome.NotRun, TimeSpan.Zero);

        var metadata = (JsonObject)cell.Metadata.DeepClone();
        CellMetadata.Set(metadata, "execution", finished.Recorder.Times);
        var executed = cell with
        {
            ExecutionCount = finished.Recorder.ExecutionCount,
            Metadata = metadata,
            Outputs = finished.Recorder.Outputs,
        };
        return new CellResult(index, executed, finished.Outcome, finished.Duration);
    }

    private static NotebookCell WithoutOutputs(NotebookCell cell)
    {
        var metadata = (JsonObject)cell.Metadata.DeepClone();
        metadata.Remove("execution");
        return cell with { Outputs = [], ExecutionCount = null, Metadata = metadata };
    }

    private sealed record FinishedCell(CellRecorder Recorder, CellOutcome Outcome, TimeSpan Duration);
}
