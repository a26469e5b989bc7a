using System.Globalization;
using Spectre.Console;
using Tutorial.Documents;
using Tutorial.Jupyter;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Running;

/// <summary>
/// Runs notebooks, each in a kernel of its own, and writes each as soon as it ends. A notebook that does not pass never takes the place
/// of an earlier one that did: it is written beside it, or not at all.
/// </summary>
/// <param name="context">Where progress is shown.</param>
/// <param name="kernel">The kernel that runs them.</param>
/// <param name="environment">Environment variables for the kernels.</param>
/// <param name="options">How they are run.</param>
/// <param name="cache">Knows which notebooks need not be run; without it all are.</param>
internal sealed class JobQueue(
    CommandContext context,
    InstalledKernel kernel,
    IReadOnlyDictionary<string, string> environment,
    RunOptions options,
    NotebookCache? cache = null)
{
    private const string ThreadsVariable = "OMP_NUM_THREADS";

    private readonly RunDisplay display = new(context.Console, context.Clock, options.IsVerbose);
    private readonly Lock gate = new();
    private readonly List<string> written = [];

    /// <summary>The notebooks that are there now, in the order in which they were written.</summary>
    public IReadOnlyList<string> Written => written;

    /// <summary>Runs the notebooks. A failed one does not keep the others from running; cancelling does.</summary>
    /// <returns>What became of each notebook that was begun, in the order of the jobs.</returns>
    public async Task<IReadOnlyList<(NotebookJob Job, NotebookRun Run)>> RunAsync(
        IReadOnlyList<NotebookJob> jobs, CancellationToken cancellationToken)
    {
        var runs = new NotebookRun?[jobs.Count];
        using var places = new SemaphoreSlim(options.Jobs);
        await display.ShowAsync(() => Task.WhenAll(jobs.Select(async (job, index) =>
        {
            await places.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            try
            {
                if (!cancellationToken.IsCancellationRequested)
                    runs[index] = await RunAsync(job, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                places.Release();
            }
        }))).ConfigureAwait(false);
        return [.. jobs.Zip(runs).Where(pair => pair.Second is not null).Select(pair => (pair.First, pair.Second!))];
    }

    private async Task<NotebookRun> RunAsync(NotebookJob job, CancellationToken cancellationToken)
    {
        var key = cache?.KeyOf(job);
        if (key is not null && EarlierRun(job, key) is { } earlier)
            return earlier;

        var start = new KernelStartOptions { WorkingFolder = Path.GetDirectoryName(job.Source)!, Environment = WithItsShareOfThreads() };
        var progress = new NotebookProgress(display, job.Name);
        var bounds = options.Execution with { Name = job.Name, Text = progress };
        var execute = context.Execute ?? new NotebookExecutor(kernel, context.Clock).ExecuteAsync;
        display.Begin(job.Name, $"{job.Name}  its kernel starts  ");
        var run = await execute(job.Document, start, bounds, progress, cancellationToken).ConfigureAwait(false);
        display.End(job.Name);
        Write(job, run);
        if (key is not null)
            cache!.Store(job, key, run);
        if (run.Failure is { } failure)
            Say($"{job.Name}  {failure}\n", Color.Red);
        return run;
    }

    /// <summary>N kernels with as many threads as there are cores would fight for them; what the user has set is kept.</summary>
    private IReadOnlyDictionary<string, string> WithItsShareOfThreads()
    {
        if (options.Jobs == 1 || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(ThreadsVariable)))
            return environment;

        var threads = Math.Max(1, Environment.ProcessorCount / options.Jobs).ToString(CultureInfo.InvariantCulture);
        return new Dictionary<string, string>(environment) { [ThreadsVariable] = threads };
    }

    private void Write(NotebookJob job, NotebookRun run)
    {
        var path = run.Outcome == RunOutcome.Passed ? job.Target
            : options.KeepsFailed || run.Outcome == RunOutcome.Cancelled ? job.FailedTarget
            : null;
        if (path is null)
            return;

        NotebookFile.Write(path, run.Document);
        if (run.Outcome == RunOutcome.Passed)
            File.Delete(job.FailedTarget);      // of an earlier run, and not true any more
        lock (gate)
            written.Add(path);
    }

    /// <summary>The run that need not be repeated; says why where one must be.</summary>
    private NotebookRun? EarlierRun(NotebookJob job, RunKey key)
    {
        var answer = cache!.Find(job, key);
        Say(answer.Run is not null ? $"{job.Name}  unchanged, not run\n" : $"{job.Name}  is run: {answer.Reason}\n", Color.Grey);
        if (answer.Run is not null)
        {
            lock (gate)
                written.Add(job.Target);
        }

        return answer.Run;
    }

    private void Say(string text, Color color) => display.Write(new Text(text, new Style(color)));
}
