using System.CommandLine;
using Spectre.Console;
using Tutorial.Documents;

namespace Tutorial.Cli.Commands;

/// <summary><c>tutorial convert</c>: carries a notebook from one format to the other.</summary>
internal static class ConvertCommand
{
    private static readonly Argument<string> Source = new("source") { Description = "A .dib or .ipynb file." };

    private static readonly Argument<string> Target = new("target")
    {
        Description = "The .dib or .ipynb file to write; it is written anew, without outputs, whatever is there.",
    };

    public static Command Create(CommandContext context)
    {
        var command = new Command(
            "convert",
            "Converts a notebook from .dib to .ipynb or back; languages and tags are kept, outputs are not.")
        {
            Source, Target,
        };
        command.SetAction(parsed => Run(context, parsed.GetRequiredValue(Source), parsed.GetRequiredValue(Target)));
        return command;
    }

    private static int Run(CommandContext context, string source, string target)
    {
        foreach (var path in new[] { source, target })
        {
            if (NotebookFile.FormatOf(path) is null)
                throw new CommandException(ExitCode.Usage, $"'{path}' is neither .dib nor .ipynb, so its format is unknown.");
        }

        if (!File.Exists(context.FullPath(source)))
            throw new CommandException(ExitCode.BadFile, $"There is no notebook '{source}'.");

        var document = NotebookFile.Read(context.FullPath(source));
        var outputs = document.Cells.Sum(cell => cell.Outputs.Count);
        var fresh = document with { Cells = [.. document.Cells.Select(cell => cell with { Outputs = [], ExecutionCount = null })] };
        var replaced = File.Exists(context.FullPath(target));
        NotebookFile.Write(context.FullPath(target), fresh);

        var written = replaced ? "written anew in place of the old file" : "written anew";
        var leftOut = outputs > 0 ? $"; {Plural.Of(outputs, "output")} left out" : "";
        context.Console.WriteLine($"{target}: {Plural.Of(document.Cells.Count, "cell")}, {written}{leftOut}.");
        return ExitCode.Success;
    }
}
