using Tutorial.Jupyter;
using Tutorial.Notebooks;

namespace Tutorial.Cli;

/// <summary>Executes a notebook, as <see cref="NotebookExecutor"/> does in a kernel of its own.</summary>
/// <param name="document">The notebook.</param>
/// <param name="start">How its kernel is started.</param>
/// <param name="bounds">How long it may run, and which cells are left out.</param>
/// <param name="progress">Told of each cell as it begins and ends.</param>
/// <param name="cancellationToken">Ends the run; what has been executed until then is returned.</param>
internal delegate Task<NotebookRun> ExecuteNotebook(
    NotebookDocument document, KernelStartOptions start, ExecutionOptions bounds, IProgress<CellProgress>? progress, CancellationToken cancellationToken);
