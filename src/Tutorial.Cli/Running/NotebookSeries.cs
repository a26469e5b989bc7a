using Spectre.Console;
using Tutorial.Jupyter;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Running;

/// <summary>Runs notebooks one after the other, each in a kernel of its own, and writes each as soon as it ends.</summary>
/// <param name="context">Where progress is shown.</param>
/// <param name="kernel">The kernel that runs them.</param>
/// <param name="environment">Environment variables for the kernels.</param>
internal sealed class NotebookSeries(CommandContext context, InstalledKernel kernel, IReadOnlyDictionary<string, string> environment)
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

            var options = new KernelStartOptions { WorkingFolder = Path.GetDirectoryName(job.Source)!, Environment = environment };
            var progress = new ConsoleProgress(context.Console, job.Name);
            var run = await executor.ExecuteAsync(job.Document, options, progress, cancellationToken).ConfigureAwait(false);
            NotebookFile.Write(job.Target, run.Document);
            if (run.Failure is { } failure)
                context.Console.Write(new Text($"{job.Name}  {failure}\n", new Style(Color.Red)));
            runs.Add((job, run));
        }

        return runs;
    }
}
