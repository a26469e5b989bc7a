using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>
/// Remembers which notebooks passed, and on what their outputs hang: a JSON file a notebook, in a folder beside the outputs.
/// </summary>
public static class RunCache
{
    /// <summary>The name of the folder.</summary>
    public const string FolderName = ".tutorial-cache";

    /// <summary>Looks for an earlier run whose output would be written again just as it stands.</summary>
    /// <param name="output">The notebook that the run would write.</param>
    /// <param name="key">What its outputs hang on, as things are now.</param>
    public static CacheAnswer Find(string output, RunKey key)
    {
        var file = FileFor(output);
        if (!File.Exists(file))
            return new CacheAnswer(null, "no earlier run is known");
        if (CachedRun.Parse(File.ReadAllText(file)) is not { } cached)
            return new CacheAnswer(null, "what is known of the earlier run cannot be read");
        if (key.ChangedSince(new RunKey(cached.Key)) is { Count: > 0 } changed)
            return new CacheAnswer(null, $"{string.Join(" and ", changed.Select(name => $"the {name}"))} changed");
        if (FileState.OfContent(output) != cached.Output)
            return new CacheAnswer(null, File.Exists(output) ? "the output was edited" : "the output is gone");

        var document = NotebookFile.Read(output);
        if (cached.Cells.Any(cell => cell.Index < 0 || cell.Index >= document.Cells.Count))
            return new CacheAnswer(null, "what is known of the earlier run cannot be read");
        return new CacheAnswer(
            new NotebookRun
            {
                Document = document,
                Outcome = RunOutcome.Passed,
                Results =
                [
                    .. cached.Cells
                        .Select(cell => new CellResult(cell.Index, document.Cells[cell.Index], cell.Outcome, cell.Duration)),
                ],
                Started = cached.Started,
                Duration = cached.Duration,
                IsUnchanged = true,
            },
            "");
    }

    /// <summary>Keeps a run that passed; forgets the notebook where it did not.</summary>
    /// <param name="output">The notebook that the run has written.</param>
    /// <param name="key">What its outputs hang on.</param>
    /// <param name="run">What became of it.</param>
    public static void Store(string output, RunKey key, NotebookRun run)
    {
        var file = FileFor(output);
        if (run.Outcome != RunOutcome.Passed)
        {
            if (File.Exists(file))
                File.Delete(file);
            return;
        }

        AtomicFile.WriteText(file, new CachedRun
        {
            Key = key.Parts,
            Output = FileState.OfContent(output),
            Started = run.Started,
            Duration = run.Duration,
            Cells = [.. run.Results.Select(result => new CachedCell(result.Index, result.Outcome, result.Duration))],
        }.ToText());
    }

    private static string FileFor(string output)
    {
        var full = Path.GetFullPath(output);
        return Path.Combine(Path.GetDirectoryName(full)!, FolderName, Path.GetFileNameWithoutExtension(full) + ".json");
    }
}
