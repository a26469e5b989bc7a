namespace Tutorial.Cli;

/// <summary>The folder that holds the lessons, and where runs and models go in it.</summary>
/// <param name="Folder">The repository's root.</param>
internal sealed record Repository(string Folder)
{
    private const string SourcePattern = "*.dib";

    /// <summary>The folder of the lessons and the glossary.</summary>
    public string Notebooks => Path.Combine(Folder, "notebooks");

    /// <summary>Where a run leaves its notebooks and its page.</summary>
    public string Runs => Path.Combine(Folder, "artifacts", "run");

    /// <summary>Where trained models lie; the lessons use the same folder.</summary>
    public string Models => Path.Combine(Folder, "artifacts", "models");

    /// <summary>Where data sets are kept.</summary>
    public string Data => Path.Combine(Folder, "data");

    /// <summary>Where measured results are kept, those that travel with the project.</summary>
    public string Results => Path.Combine(Data, "results");

    /// <summary>The page that shows them.</summary>
    public string ResultsDocument => Path.Combine(Folder, "docs", "results.md");

    /// <summary>The sources of all notebooks in that folder: the lessons in order, and the glossary.</summary>
    public IReadOnlyList<string> NotebookSources => [.. Directory.GetFiles(Notebooks, SourcePattern).Order(StringComparer.Ordinal)];

    /// <summary>The repository around the current folder, else the one that the command was built in.</summary>
    /// <returns><see langword="null"/> where neither is in one.</returns>
    public static Repository? Find(CommandContext context) =>
        Above(context.CurrentFolder) ?? (context.IsTool ? null : Above(context.OwnFolder));

    /// <summary>As <see cref="Find"/>, with an error for the user where there is none.</summary>
    public static Repository Require(CommandContext context) => Find(context) ?? throw new CommandException(
        ExitCode.BadFile,
        $"No folder 'notebooks' with .dib files was found in '{context.CurrentFolder}' or above it; name the notebooks to run.");

    private static Repository? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var notebooks = Path.Combine(folder.FullName, "notebooks");
            if (Directory.Exists(notebooks) && Directory.EnumerateFiles(notebooks, SourcePattern).Any())
                return new Repository(folder.FullName);
        }

        return null;
    }
}
