using System.CommandLine;
using Tutorial.Jupyter;

namespace Tutorial.Cli.Running;

/// <summary>Which kernel runs the notebooks: this project's own without any installation, or an installed one by name.</summary>
internal static class KernelChoice
{
    /// <summary>The option that names a kernel.</summary>
    public static readonly Option<string?> Option = new("--kernel")
    {
        Description = "An installed Jupyter kernel to run with; without it this project's own, which needs no installation.",
        HelpName = "NAME",
    };

    private const string Python = "python";

    /// <summary>The kernel of a name, or this project's own where none is given.</summary>
    /// <exception cref="CommandException">There is no such kernel, or a notebook is in a language that this project's has not.</exception>
    public static InstalledKernel Find(CommandContext context, string? name, IReadOnlyList<NotebookJob> jobs)
    {
        if (name is null && jobs.FirstOrDefault(job => job.Document.DefaultLanguage == Python) is { } job)
        {
            throw new CommandException(
                ExitCode.Usage,
                $"'{context.ShownPath(job.Source)}' is in Python, which this project's kernel has not; name one that has: "
                    + "--kernel python3.");
        }

        if (name is null)
            return new InstalledKernel(OwnKernel.Name, context.KernelFolder, OwnKernel.Specification(context.KernelFolder));

        var catalog = new KernelSpecCatalog(context.Jupyter);
        return catalog.Find(name) ?? throw new CommandException(
            ExitCode.BadFile,
            $"No kernel named '{name}' is installed; there are: {string.Join(", ", catalog.Names().DefaultIfEmpty("none"))}.");
    }
}
