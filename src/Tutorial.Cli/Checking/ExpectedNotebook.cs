using Tutorial.Documents;

namespace Tutorial.Cli.Checking;

/// <summary>The committed outputs of a notebook.</summary>
internal static class ExpectedNotebook
{
    /// <summary>
    /// The executed notebook that belongs to a file: the <c>.ipynb</c> beside a <c>.dib</c>, or the <c>.ipynb</c> itself.
    /// </summary>
    /// <exception cref="CommandException">There is none, or it was never executed.</exception>
    public static NotebookDocument Read(CommandContext context, string file)
    {
        var executed = Path.ChangeExtension(file, ".ipynb");
        if (!File.Exists(executed))
        {
            throw new CommandException(
                ExitCode.BadFile,
                $"Beside {context.ShownPath(file)} there is no {Path.GetFileName(executed)} with its outputs; "
                + $"make it with 'tutorial run {context.ShownPath(file)} --out {context.ShownPath(Path.GetDirectoryName(file)!)}'.");
        }

        return ReadExecuted(context, executed);
    }

    /// <summary>A notebook with its outputs.</summary>
    /// <exception cref="CommandException">It was never executed.</exception>
    public static NotebookDocument ReadExecuted(CommandContext context, string file)
    {
        var document = NotebookFile.Read(file);
        return document.Cells.Any(cell => cell.IsExecutable)
            && document.Cells.All(cell => cell.ExecutionCount is null && cell.Outputs.Count == 0)
            ? throw new CommandException(ExitCode.BadFile, $"{context.ShownPath(file)} holds no outputs; execute it first.")
            : document;
    }
}
