using Tutorial.Documents;
using Tutorial.Jupyter;

namespace Tutorial.Notebooks.Tests;

/// <summary>Runs Python cells on Debian's ipykernel, a kernel that was not written here.</summary>
internal static class IPython
{
    public static Task<NotebookRun> RunAsync(
        string folder, IProgress<CellProgress>? progress, CancellationToken cancellationToken, params string[] sources) =>
        RunAsync(folder, progress, new ExecutionOptions(), cancellationToken, sources);

    public static Task<NotebookRun> RunAsync(
        string folder,
        IProgress<CellProgress>? progress,
        ExecutionOptions bounds,
        CancellationToken cancellationToken,
        params string[] sources) =>
        RunAsync(folder, progress, bounds, TimeProvider.System, cancellationToken, sources);

    public static async Task<NotebookRun> RunAsync(
        string folder,
        IProgress<CellProgress>? progress,
        ExecutionOptions bounds,
        TimeProvider clock,
        CancellationToken cancellationToken,
        params string[] sources)
    {
        var kernel = Kernel();

        var document = new NotebookDocument
        {
            Format = NotebookFormat.Ipynb,
            DefaultLanguage = "python",
            Cells = [.. sources.Select(source => new NotebookCell { Kind = CellKind.Code, Language = "python", Source = source })],
            MinorVersion = 4,
        };
        var options = new KernelStartOptions
        {
            WorkingFolder = folder,
            Environment = new Dictionary<string, string> { ["LESSON"] = "yes", ["IPYTHONDIR"] = Path.Combine(folder, "ipython") },
        };
        return await new NotebookExecutor(kernel, clock).ExecuteAsync(document, options, bounds, progress, cancellationToken);
    }

    /// <summary>The kernel; a test without one is skipped.</summary>
    public static InstalledKernel Kernel()
    {
        Assert.SkipUnless(Soak.IsOn, Soak.Reason);
        var kernel = new KernelSpecCatalog(JupyterFolders.OfThisMachine()).Find("python3");
        Assert.SkipWhen(kernel is null, "No kernel named python3 is installed (Debian: python3-ipykernel).");
        return kernel;
    }
}
