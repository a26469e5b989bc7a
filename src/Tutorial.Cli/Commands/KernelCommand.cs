using System.CommandLine;
using Spectre.Console;
using Tutorial.Jupyter;

namespace Tutorial.Cli.Commands;

/// <summary><c>tutorial kernel</c>: makes this project's kernel known to Jupyter.</summary>
internal static class KernelCommand
{
    private static readonly Option<string> Name = new("--name")
    {
        Description = "The name that Jupyter knows the kernel by.",
        DefaultValueFactory = _ => OwnKernel.Name,
    };

    private static readonly Option<string?> Prefix = new("--prefix")
    {
        Description = "Installs into FOLDER/share/jupyter, as for a Python environment, instead of the user's own Jupyter folder.",
        HelpName = "FOLDER",
    };

    private static readonly Option<bool> Replace = new("--replace")
    {
        Description =
            $"Installs it as {RetiredKernel.Name} too where another kernel has that name, which notebooks of .NET Interactive ask for.",
    };

    public static Command Create(CommandContext context)
    {
        var install = new Command("install", "Installs this project's kernel for Jupyter, VS Code and other front ends.")
        {
            Name,
            Prefix,
            Replace,
        };
        install.SetAction(parsed => Install(context, parsed.GetValue(Name)!, parsed.GetValue(Prefix), parsed.GetValue(Replace)));
        var list = new Command("list", "Lists the kernels that are installed.");
        list.SetAction(_ => List(context));
        return new Command("kernel", "Installs and lists Jupyter kernels.") { install, list };
    }

    private static int Install(CommandContext context, string name, string? prefix, bool replace)
    {
        if (KernelName.Fault(name) is { } fault)
            throw new CommandException(ExitCode.Usage, fault);

        var target = prefix is null ? context.Jupyter : JupyterFolders.OfPrefix(context.FullPath(prefix));
        var specification = OwnKernel.Specification(context.KernelFolder);
        foreach (var line in KernelInstallation.Install(specification, name, target, context.Jupyter, replace))
            context.Console.WriteLine(line);
        return ExitCode.Success;
    }

    private static int List(CommandContext context)
    {
        var catalog = new KernelSpecCatalog(context.Jupyter);
        var table = new Table().Border(TableBorder.None).AddColumn("name").AddColumn("shown as").AddColumn("folder");
        foreach (var kernel in catalog.Names().Select(catalog.Find).OfType<InstalledKernel>())
            table.AddRow(new Text(kernel.Name), new Text(kernel.Specification.DisplayName), new Text(kernel.Folder));
        context.Console.Write(table);
        return ExitCode.Success;
    }
}
