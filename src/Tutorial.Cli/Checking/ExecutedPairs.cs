using Tutorial.Documents;

namespace Tutorial.Cli.Checking;

/// <summary>Which executed notebooks are compared with which.</summary>
internal static class ExecutedPairs
{
    private const string Failed = ".failed.ipynb";

    /// <summary>Two files are a pair; of two folders the files of one name are, and neither may have one that the other has not.</summary>
    /// <exception cref="CommandException">A path does not exist, is no executed notebook, or a notebook has no counterpart.</exception>
    public static IReadOnlyList<(string Expected, string Actual)> Find(CommandContext context, string expected, string actual)
    {
        var (one, other) = (context.FullPath(expected), context.FullPath(actual));
        foreach (var path in new[] { one, other }.Where(path => !Path.Exists(path)))
            throw new CommandException(ExitCode.BadFile, $"There is no notebook or folder '{context.ShownPath(path)}'.");
        if (Directory.Exists(one) != Directory.Exists(other))
        {
            throw new CommandException(
                ExitCode.Usage,
                $"Of '{expected}' and '{actual}' one is a folder and the other a file; name two of a kind.");
        }

        return Directory.Exists(one)
            ? OfFolders(context, one, other)
            : [(RequireExecutable(context, one), RequireExecutable(context, other))];
    }

    private static (string Expected, string Actual)[] OfFolders(CommandContext context, string expected, string actual)
    {
        var (before, now) = (NamesIn(expected), NamesIn(actual));
        if (before.Length == 0)
            throw new CommandException(ExitCode.BadFile, $"The folder '{context.ShownPath(expected)}' holds no .ipynb file.");
        foreach (var (names, others, folder) in new[] { (before, now, actual), (now, before, expected) })
        {
            if (names.Except(others).FirstOrDefault() is { } alone)
            {
                throw new CommandException(
                    ExitCode.BadFile,
                    $"There is no {alone} in '{context.ShownPath(folder)}'; run that notebook, too, or compare file by file.");
            }
        }

        return [.. before.Select(name => (Path.Combine(expected, name), Path.Combine(actual, name)))];
    }

    /// <summary>What a run keeps of a notebook that failed is beside the outputs, and none of them.</summary>
    private static string[] NamesIn(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.ipynb").Select(file => Path.GetFileName(file)!)
            .Where(name => !name.EndsWith(Failed, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    private static string RequireExecutable(CommandContext context, string path) => NotebookFile.FormatOf(path) == NotebookFormat.Ipynb
        ? path
        : throw new CommandException(
            ExitCode.BadFile,
            $"'{context.ShownPath(path)}' is no .ipynb file, so it holds no outputs to compare.");
}
