using System.CommandLine;
using Spectre.Console;
using Tutorial.Cli.Running;
using Tutorial.Jupyter;

namespace Tutorial.Cli.Commands;

/// <summary><c>tutorial kernel</c>: makes this project's kernel known to Jupyter.</summary>
internal static class KernelCommand
{
    private static readonly Option<string> Name = new("--name")
    {
        Description = "The name that Jupyter knows the kernel by.",
        DefaultValueFactory = _ => KernelChoice.OwnName,
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

        var specification = KernelChoice.OwnSpecification(context);
        var folders = prefix is null ? context.Jupyter : JupyterFolders.OfPrefix(context.FullPath(prefix));
        var catalog = new KernelSpecCatalog(folders);
        var replaced = OtherKernel.In(catalog.FolderFor(name)) is { } other ? $"; it replaces {other}" : "";
        var installed = catalog.Install(name, specification);
        KernelLogo.WriteTo(installed.Folder);
        context.Console.WriteLine($"Installed {specification.DisplayName} as '{name}' in {installed.Folder}{replaced}");
        context.Console.WriteLine(RetiredKernel.Install([catalog, new KernelSpecCatalog(context.Jupyter)], specification, replace));
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
