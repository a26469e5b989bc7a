namespace Tutorial.Cli.Running;

/// <summary>Which images a run will use.</summary>
internal static class DataFolder
{
    /// <summary>Where CIFAR-10 is looked for when no <c>--data</c> names it: the same place wherever the command is started.</summary>
    public static Cifar10Search Search(CommandContext context) =>
        SearchFrom(context, Repository.Find(context)?.Folder ?? context.CurrentFolder);

    /// <summary>
    /// As <see cref="Search"/>, for notebooks of a folder: they look into <c>data/</c> of that folder and those above it.
    /// </summary>
    public static Cifar10Search SearchFrom(CommandContext context, string folder) =>
        new(string.IsNullOrWhiteSpace(context.Cifar10Folder) ? null : context.FullPath(context.Cifar10Folder), folder);

    /// <summary>The images of a run.</summary>
    /// <param name="context">Where relative paths start from, and what the environment names.</param>
    /// <param name="given">What <c>--data</c> says, if anything.</param>
    /// <param name="jobs">The notebooks.</param>
    /// <returns>
    /// <see langword="null"/> where none of the notebooks uses the library and no <c>--data</c> is given: they have nothing to do with
    /// CIFAR-10.
    /// </returns>
    public static RunImages? ForRun(CommandContext context, string? given, IReadOnlyList<NotebookJob> jobs)
    {
        if (given is null && !jobs.Any(job => job.UsesLibrary))
            return null;

        var search = SearchFrom(context, Path.GetDirectoryName(jobs[0].Source)!);
        var folder = given is not null ? Require(context, given) : search.Find(explicitFolder: null);
        return new RunImages(folder, $"Data set: {Datasets.Describe("auto", folder, search)}");
    }

    /// <summary>The folder of CIFAR-10 that <c>--data</c> names, checked file by file: none may be missing or of another size.</summary>
    /// <exception cref="CommandException">The folder is one of pictures.</exception>
    /// <exception cref="IOException">The folder or a file is missing.</exception>
    /// <exception cref="InvalidDataException">A file has another size.</exception>
    public static string Require(CommandContext context, string folder)
    {
        if (ImageFolder.IsImageFolder(context.FullPath(folder)))
        {
            throw new CommandException(
                ExitCode.BadFile,
                $"'{folder}' is a folder of pictures for each class, and here --data is CIFAR-10's folder; "
                    + "'tutorial train --data' takes such a folder.");
        }

        var found = Cifar10.FindFolder(context.FullPath(folder))!;
        Cifar10BatchReader.RequireWholeFiles(found, Cifar10Manifest.Files);
        return found;
    }
}
