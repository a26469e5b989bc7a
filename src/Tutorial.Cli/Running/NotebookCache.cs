using Tutorial.Documents;
using Tutorial.Jupyter;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Running;

/// <summary>Knows what the outputs of a notebook hang on, and so whether it must be run again.</summary>
/// <param name="context">The world around the command.</param>
/// <param name="kernel">The kernel that runs the notebooks.</param>
/// <param name="images">The images of the run; <see langword="null"/> where the notebooks have nothing to do with any.</param>
/// <param name="profile">The profile that the notebooks run in.</param>
/// <param name="isForced">Whether every notebook is run, changed or not.</param>
internal sealed class NotebookCache(CommandContext context, InstalledKernel kernel, RunImages? images, string profile, bool isForced)
{
    /// <summary>How a notebook of the library names the folder through which one hands a model to the next.</summary>
    private const string ModelsFolder = $"{nameof(Lesson)}.{nameof(Lesson.ModelsFolder)}";

    /// <summary>How it asks for the measured results that lie beside the library.</summary>
    private const string MeasuredResults = $"{nameof(Lesson)}.{nameof(Lesson.Published)}";

    private static readonly string[] LibraryExtensions = [".dll", ".so", ".dylib"];

    private readonly Dictionary<string, string> libraries = [];
    private readonly Lock gate = new();
    private string? kernelState;

    /// <summary>Whether a notebook must be run, and why.</summary>
    public CacheAnswer Find(NotebookJob job, RunKey key) =>
        isForced ? new CacheAnswer(null, "--force") : RunCache.Find(job.Target, WithModels(job, key));

    /// <summary>Keeps a run. What it left in the folder of models belongs to its key: where that changes, it must run again.</summary>
    public void Store(NotebookJob job, RunKey key, NotebookRun run) => RunCache.Store(job.Target, WithModels(job, key), run);

    /// <summary>What a notebook's outputs hang on, as things are now.</summary>
    public RunKey KeyOf(NotebookJob job)
    {
        var key = RunKey.Of(job.Document);
        var files = ReferencedFiles.Of(job.Document, Path.GetDirectoryName(job.Source)!);
        lock (gate)
        {
            kernelState ??= KernelState();
            key = key
                .With(RunKey.Parameters, $"profile {profile}, {key.Parts[RunKey.Parameters]}")
                .With("kernel", kernelState);
            if (images is not null)
            {
                key = key.With(
                    "data set",
                    images.Folder is { } folder ? $"{folder}, {FileState.OfFolder(folder, largest: 0)}" : "sample set");
            }

            if (files.Assemblies.Count > 0)
                key = key.With("library", string.Join("; ", files.Assemblies.Select(LibraryState)));
            if (files.Assemblies.Count > 0 && Names(job, MeasuredResults))
                key = key.With("measured results", string.Join("; ", files.Assemblies.Select(ResultsState)));
        }

        return files.Sources.Count == 0
            ? key
            : key.With("imported code", string.Join("; ", files.Sources.Select(file => $"{file}, {FileState.OfContent(file)}")));
    }

    private RunKey WithModels(NotebookJob job, RunKey key) =>
        job.UsesLibrary && Repository.Find(context) is { } repository && Names(job, ModelsFolder)
            ? key.With("saved models", FileState.OfFolder(repository.Models))
            : key;

    private static bool Names(NotebookJob job, string what) =>
        job.Document.Cells.Any(cell => cell.IsExecutable && cell.Source.Contains(what, StringComparison.Ordinal));

    /// <summary>The measured results beside an assembly, if any.</summary>
    private static string ResultsState(string assembly) =>
        FileState.OfFolder(Path.Combine(Path.GetDirectoryName(assembly)!, Lesson.ResultsFolderName));

    /// <summary>The assembly, and those beside it that it may load.</summary>
    private string LibraryState(string assembly)
    {
        if (!libraries.TryGetValue(assembly, out var state))
            libraries[assembly] = state = $"{assembly}, {FileState.OfContent(assembly)}, {BinariesOf(Path.GetDirectoryName(assembly)!)}";
        return state;
    }

    private string KernelState()
    {
        var specification = kernel.Specification;
        var programs = specification.Arguments.Where(File.Exists);
        return string.Join(", ",
        [
            kernel.Name, FileState.Hash(string.Join('\n', [.. specification.Arguments, specification.Language])), FileState.OfFiles(
                programs,
                "/"),
            BinariesOf(kernel.Folder), $".NET {Environment.Version}",
        ]);
    }

    private static string BinariesOf(string folder) => FileState.OfFiles(
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Where(file => LibraryExtensions.Contains(Path.GetExtension(file)))
            : [], folder);
}
