using System.Text.Json.Nodes;
using Tutorial.Documents;
using Tutorial.Jupyter;

namespace Tutorial.Notebooks;

/// <summary>One notebook on its way through a kernel: which cells ran, and what came of each.</summary>
internal sealed class NotebookInProgress
{
    private readonly NotebookDocument document;
    private readonly TimeLimits limits;
    private readonly TimeProvider clock;
    private readonly IProgress<CellProgress>? progress;
    private readonly ExecutionOptions options;
    private readonly DisplayRegistry displays = new();
    private readonly int[] executable;
    private readonly Dictionary<int, FinishedCell> finishedCells = [];
    private RunOutcome failedAs = RunOutcome.Failed;
    private string? failure;

    public NotebookInProgress(
        NotebookDocument document, TimeProvider clock, IProgress<CellProgress>? progress, ExecutionOptions? options = null)
    {
        this.options = options ?? new ExecutionOptions();
        limits = TimeLimits.Of(document, this.options.Name);
        var notebook = document.To(NotebookFormat.Ipynb);
        this.document = notebook with { Cells = [.. notebook.Cells.Select(WithoutOutputs)] };
        this.clock = clock;
        this.progress = progress;
        executable = [.. Enumerable.Range(0, notebook.Cells.Count).Where(index => notebook.Cells[index].IsExecutable)];
    }

    /// <summary>How long the notebook may run.</summary>
    public TimeSpan Limit => limits.Notebook ?? options.Timeout;

    /// <summary>Whether the kernel can still be asked to end.</summary>
    public bool IsKernelUsable { get; private set; } = true;

    /// <summary>Sends cell after cell until one does not pass.</summary>
    /// <param name="execute">Sends the text of a cell to a kernel.</param>
    /// <param name="interrupt">Asks the kernel to stop the running cell.</param>
    /// <param name="timeIsUp">Ends the notebook when it has run as long as it may.</param>
    /// <param name="cancellationToken">Ends the wait for a cell's outputs.</param>
    public async Task RunAsync(
        Func<string, KernelRequest> execute, Action interrupt, CancellationToken timeIsUp, CancellationToken cancellationToken)
    {
        for (var position = 0; position < executable.Length && !cancellationToken.IsCancellationRequested; position++)
        {
            var index = executable[position];
            var cell = document.Cells[index];
            var skipped = CellSkip.Output(cell, options);
            if (skipped is null && timeIsUp.IsCancellationRequested)
            {
                RanOutOfTime();
                break;
            }

            progress?.Report(new CellProgress(position + 1, executable.Length, cell, null));
            finishedCells[index] = skipped is not null
                ? new FinishedCell(null, CellOutcome.Skipped, TimeSpan.Zero, [skipped])
                : await RunCellAsync(execute, interrupt, index, timeIsUp, cancellationToken).ConfigureAwait(false);
            if (options.RunsEachCellTwice && finishedCells[index].Outcome == CellOutcome.Passed)
            {
                finishedCells[index] = SecondTime(
                    await RunCellAsync(execute, interrupt, index, timeIsUp, cancellationToken).ConfigureAwait(false));
            }

            var result = ResultOf(index);
            progress?.Report(new CellProgress(position + 1, executable.Length, cell, result));
            if (result.Outcome is not (CellOutcome.Passed or CellOutcome.Skipped))
                break;
        }
    }

    /// <summary>Notes that the time was up while no cell ran.</summary>
    public void RanOutOfTime()
    {
        failedAs = RunOutcome.TimedOut;
        failure = LimitMessage(isNotebook: true, default);
    }

    /// <summary>The notebook and its results as they stand now.</summary>
    public NotebookRun Result(bool isCancelled)
    {
        var results = executable.Select(ResultOf).ToArray();
        var cells = document.Cells.ToArray();
        foreach (var result in results)
            cells[result.Index] = result.Cell;

        var passed = failure is null && results.All(result => result.Outcome is CellOutcome.Passed or CellOutcome.Skipped);
        return new NotebookRun
        {
            Document = NotebookMetrics.Collect(document with { Cells = cells }),
            Outcome = passed ? RunOutcome.Passed : isCancelled ? RunOutcome.Cancelled : failedAs,
            Results = results,
            Failure = failure,
            Started = default,
            Duration = default,
        };
    }

    private async Task<FinishedCell> RunCellAsync(
        Func<string, KernelRequest> execute, Action interrupt, int index, CancellationToken timeIsUp, CancellationToken cancellationToken)
    {
        var cell = document.Cells[index];
        var recorder = new CellRecorder(displays, clock, options.Text);
        var execution = new CellInProgress(recorder, interrupt, options.InterruptPatience);
        var cellLimit = TimeLimits.OfCell(cell, options.Name, index + 1) ?? limits.Cell ?? options.CellTimeout;
        var started = clock.GetTimestamp();
        using var cellTime = new CancellationTokenSource(cellLimit, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(timeIsUp, cellTime.Token);

        var outcome = await execution.WaitAsync(
            execute(document.TextForKernel(cell)),
            () => LimitMessage(timeIsUp.IsCancellationRequested, cellLimit),
            limit.Token,
            cancellationToken).ConfigureAwait(false);
        IsKernelUsable = execution.IsKernelUsable;
        if (cell.Tags.Contains(CellTags.RaisesException) && !execution.HasKernelDied)
            outcome = Expected(recorder, outcome);
        if (outcome == CellOutcome.TimedOut)
            failedAs = RunOutcome.TimedOut;
        else if (execution.HasKernelDied)
            failedAs = RunOutcome.KernelDied;
        return new FinishedCell(recorder, outcome, clock.GetElapsedTime(started), null);
    }

    private static FinishedCell SecondTime(FinishedCell cell)
    {
        if (cell.Outcome == CellOutcome.Failed)
            cell.Recorder!.AddError("SecondTime", "The cell passed when it was run first, and fails when it is run a second time.");
        return cell;
    }

    /// <summary>What the outcome of a cell means that shall raise an error.</summary>
    private static CellOutcome Expected(CellRecorder recorder, CellOutcome outcome)
    {
        if (outcome == CellOutcome.Failed)
            return CellOutcome.Passed;
        if (outcome != CellOutcome.Passed)
            return outcome;

        recorder.AddError(
            "NoException",
            $"The cell is tagged '{CellTags.RaisesException}' and raised none; mend the cell or remove the tag.");
        return CellOutcome.Failed;
    }

    private string LimitMessage(bool isNotebook, TimeSpan cellLimit) => isNotebook
        ? $"The notebook ran longer than the {Duration.Describe(Limit)} that it may."
        : $"The cell ran longer than the {Duration.Describe(cellLimit)} that it may.";

    private CellResult ResultOf(int index)
    {
        var cell = document.Cells[index];
        if (!finishedCells.TryGetValue(index, out var finished))
            return new CellResult(index, cell, CellOutcome.NotRun, TimeSpan.Zero);
        if (finished.Recorder is not { } recorder)
            return new CellResult(index, cell with { Outputs = finished.Outputs ?? [] }, finished.Outcome, finished.Duration);

        var metadata = (JsonObject)cell.Metadata.DeepClone();
        CellMetadata.Set(metadata, "execution", recorder.Times);
        var executed = cell with { ExecutionCount = recorder.ExecutionCount, Metadata = metadata, Outputs = recorder.Outputs };
        return new CellResult(index, executed, finished.Outcome, finished.Duration);
    }

    private static NotebookCell WithoutOutputs(NotebookCell cell)
    {
        var metadata = (JsonObject)cell.Metadata.DeepClone();
        metadata.Remove("execution");
        return cell with { Outputs = [], ExecutionCount = null, Metadata = metadata };
    }

    /// <summary>A cell that is done with: its recorder, or the outputs that stand in place of what it would have put out.</summary>
    private sealed record FinishedCell(CellRecorder? Recorder, CellOutcome Outcome, TimeSpan Duration, IReadOnlyList<CellOutput>? Outputs);
}
