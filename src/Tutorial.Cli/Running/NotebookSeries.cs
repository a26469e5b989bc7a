using Spectre.Console;
using Tutorial.Jupyter;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Running;

/// <summary>Runs notebooks one after the other, each in a kernel of its own, and writes each as soon as it ends.</summary>
/// <param name="context">Where progress is shown.</param>
/// <param name="kernel">The kernel that runs them.</param>
/// <param name="environment">Environment variables for the kernels.</param>
/// <param name="cache">Knows which notebooks need not be run; without it all are.</param>
internal sealed class NotebookSeries(
    CommandContext context, InstalledKernel kernel, IReadOnlyDictionary<string, string> environment, NotebookCache? cache = null)
{
    /// <summary>Runs the notebooks. A failed one does not keep the others from running; cancelling does.</summary>
    /// <returns>What became of each notebook that was begun.</returns>
    public async Task<IReadOnlyList<(NotebookJob Job, NotebookRun Run)>> RunAsync(
        IReadOnlyList<NotebookJob> jobs, CancellationToken cancellationToken)
    {
        var executor = new NotebookExecutor(kernel, context.Clock);
        var runs = new List<(NotebookJob, NotebookRun)>();
        foreach (var job in jobs)
        {
            if (cancellationToken.IsCancellationRequested)
                break;

            var key = cache?.KeyOf(job);
            if (key is not null && EarlierRun(job, key) is { } earlier)
            {
                runs.Add((job, earlier));
                continue;
            }

            var options = new KernelStartOptions { WorkingFolder = Path.GetDirectoryName(job.Source)!, Environment = environment };
            var progress = new ConsoleProgress(context.Console, job.Name);
            var run = await executor.ExecuteAsync(job.Document, options, progress, cancellationToken).ConfigureAwait(false);
            NotebookFile.Write(job.Target, run.Document);
            if (key is not null)
                cache!.Store(job, key, run);
            if (run.Failure is { } failure)
                context.Console.Write(new Text($"{job.Name}  {failure}\n", new Style(Color.Red)));
            runs.Add((job, run));
        }

        return runs;
    }

    /// <summary>The run that need not be repeated; says why where one must be.</summary>
    private NotebookRun? EarlierRun(NotebookJob job, RunKey key)
    {
        var answer = cache!.Find(job, key);
        context.Console.Write(new Text(answer.Run is not null ? $"{job.Name}  unchanged, not run\n" : $"{job.Name}  is run: {answer.Reason}\n", new Style(Color.Grey)));
        return answer.Run;
    }
}
