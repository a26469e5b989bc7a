using Tutorial.Documents;

namespace Tutorial.Cli.Running;

/// <summary>Which notebooks a command line names.</summary>
internal static class NotebookSelection
{
    /// <summary>
    /// The files that paths stand for: a file for itself, a folder for the <c>.dib</c> files in it, no path for the lessons.
    /// </summary>
    /// <exception cref="CommandException">A path does not exist, is no notebook, or would write over another's output.</exception>
    public static IReadOnlyList<string> Resolve(CommandContext context, IReadOnlyList<string> paths)
    {
        var files = paths.Count == 0
            ? Repository.Require(context).NotebookSources
            : paths.SelectMany(path => FilesOf(context, path)).Distinct().ToArray();

        var clash = files.GroupBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        if (clash is not null)
        {
            throw new CommandException(
                ExitCode.Usage,
                $"{string.Join(" and ", clash.Select(context.ShownPath))} would both be written to {clash.Key}.ipynb; "
                    + "run them one by one.");
        }

        return files;
    }

    private static string[] FilesOf(CommandContext context, string path)
    {
        var full = context.FullPath(path);
        if (Directory.Exists(full))
        {
            var files = Directory.GetFiles(full, "*.dib").Order(StringComparer.Ordinal).ToArray();
            return files.Length > 0 ? files : throw new CommandException(ExitCode.BadFile, $"The folder '{path}' holds no .dib file.");
        }

        if (!File.Exists(full))
            throw new CommandException(ExitCode.BadFile, $"There is no notebook '{path}'.");
        if (NotebookFile.FormatOf(full) is null)
            throw new CommandException(ExitCode.BadFile, $"'{path}' is not a notebook: its extension is neither .dib nor .ipynb.");
        return [full];
    }
}
