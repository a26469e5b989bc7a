using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Tutorial.Jupyter;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Tests;

/// <summary>
/// Stands in for a kernel where a test is about what the command does before and after a run. A cell that throws fails with the message that
/// stands in it, one that loops for ever runs too long, and every other passes and has written what stands in its <c>Console.Write</c>.
/// </summary>
internal sealed partial class FakeKernel
{
    /// <summary>What was executed, in the order of the beginnings.</summary>
    public ConcurrentQueue<(NotebookDocument Document, KernelStartOptions Start, ExecutionOptions Bounds)> Runs { get; } = [];

    /// <summary>Happens in every run, ahead of its first cell.</summary>
    public Func<Task> Begins { get; init; } = () => Task.CompletedTask;

    /// <summary>Happens in every cell when it has written its text.</summary>
    public Action HasWritten { get; init; } = () => { };

    public async Task<NotebookRun> ExecuteAsync(
        NotebookDocument document, KernelStartOptions start, ExecutionOptions bounds, IProgress<CellProgress>? progress, CancellationToken cancellationToken)
    {
        Runs.Enqueue((document, start, bounds));
        await Begins();
        var notebook = document.To(NotebookFormat.Ipynb);
        var cells = notebook.Cells.ToArray();
        int[] executable = [.. Enumerable.Range(0, cells.Length).Where(index => cells[index].IsExecutable)];
        var results = new List<CellResult>();
        foreach (var (position, index) in executable.Index())
        {
            if (results.Count > 0 && results[^1].Outcome is not (CellOutcome.Passed or CellOutcome.Skipped))
            {
                results.Add(new CellResult(index, cells[index], CellOutcome.NotRun, TimeSpan.Zero));
                continue;
            }

            progress?.Report(new CellProgress(position + 1, executable.Length, cells[index], null));
            var result = Run(cells[index], index, position + 1, bounds);
            cells[index] = result.Cell;
            results.Add(result);
            progress?.Report(new CellProgress(position + 1, executable.Length, cells[index], result));
        }

        return new NotebookRun
        {
            Document = notebook with { Cells = cells },
            Outcome = results.Any(result => result.Outcome == CellOutcome.TimedOut) ? RunOutcome.TimedOut
                : results.Any(result => result.Outcome == CellOutcome.Failed) ? RunOutcome.Failed : RunOutcome.Passed,
            Results = results,
            Started = DateTimeOffset.UnixEpoch,
            Duration = TimeSpan.Zero,
        };
    }

    private CellResult Run(NotebookCell cell, int index, int count, ExecutionOptions bounds)
    {
        if (bounds.SkipsSlowCells && cell.Tags.Contains("slow"))
            return new CellResult(index, cell, CellOutcome.Skipped, TimeSpan.Zero);

        CellOutput[] outputs = [.. Write().Matches(cell.Source).Select(match => Written(match, bounds))];
        HasWritten();
        var error = Throw().Match(cell.Source);
        if (error.Success)
            outputs = [.. outputs, new ErrorOutput("Exception", error.Groups["message"].Value, [])];
        var outcome = error.Success ? CellOutcome.Failed : cell.Source.Contains("while (true)", StringComparison.Ordinal) ? CellOutcome.TimedOut : CellOutcome.Passed;
        return new CellResult(index, cell with { Outputs = outputs, ExecutionCount = count }, outcome, TimeSpan.Zero);
    }

    private static StreamOutput Written(Match match, ExecutionOptions bounds)
    {
        var output = new StreamOutput("stdout", match.Groups["text"].Value + (match.Groups["line"].Success ? "\n" : ""));
        bounds.Text?.Report(output);
        return output;
    }

    [GeneratedRegex(@"Console\.Write(?<line>Line)?\(""?(?<text>[^"")]*)""?\);")]
    private static partial Regex Write();

    [GeneratedRegex(@"throw new \w+\(""(?<message>[^""]*)""\);")]
    private static partial Regex Throw();
}
