using System.CommandLine;
using Spectre.Console;
using Tutorial.Cli.Running;
using Tutorial.Jupyter;

namespace Tutorial.Cli.Commands;

/// <summary><c>tutorial kernel</c>: makes this project's kernel known to Jupyter.</summary>
internal static class KernelCommand
{
    /// <summary>The name and the display name of .NET Interactive's C# kernel, which its notebooks hold.</summary>
    private const string RetiredName = ".net-csharp";
    private const string RetiredDisplayName = ".NET (C#)";

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
        Description = $"Installs it as {RetiredName} too, the name that notebooks of .NET Interactive ask for.",
    };

    public static Command Create(CommandContext context)
    {
        var install = new Command("install", "Installs this project's kernel for Jupyter, VS Code and other front ends.") { Name, Prefix, Replace };
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
        var catalog = new KernelSpecCatalog(prefix is null ? JupyterFolders.OfThisMachine() : JupyterFolders.OfPrefix(context.FullPath(prefix)));
        Install(context, catalog, name, specification);
        if (replace)
            Install(context, catalog, RetiredName, specification with { DisplayName = RetiredDisplayName });
        return ExitCode.Success;
    }

    private static void Install(CommandContext context, KernelSpecCatalog catalog, string name, KernelSpec specification)
    {
        var replaced = Replaced(Path.Combine(catalog.FolderFor(name), KernelSpecFile.Name), specification);
        var installed = catalog.Install(name, specification);
        KernelLogo.WriteTo(installed.Folder);
        context.Console.WriteLine($"Installed {specification.DisplayName} as '{name}' in {installed.Folder}{replaced}");
    }

    /// <summary>What was installed there, if it was another kernel: whoever wants it back must know how it was started.</summary>
    private static string Replaced(string file, KernelSpec specification)
    {
        try
        {
            return File.Exists(file) && KernelSpecFile.Read(file) is var earlier && !earlier.Arguments.SequenceEqual(specification.Arguments)
                ? $"; it replaces the kernel that was started by: {string.Join(' ', earlier.Arguments)}"
                : "";
        }
        catch (InvalidDataException)
        {
            return "; it replaces a file that was no kernel specification";
        }
    }

    private static int List(CommandContext context)
    {
        var catalog = new KernelSpecCatalog(JupyterFolders.OfThisMachine());
        var table = new Table().Border(TableBorder.None).AddColumn("name").AddColumn("shown as").AddColumn("folder");
        foreach (var kernel in catalog.Names().Select(catalog.Find).OfType<InstalledKernel>())
            table.AddRow(new Text(kernel.Name), new Text(kernel.Specification.DisplayName), new Text(kernel.Folder));
        context.Console.Write(table);
        return ExitCode.Success;
    }
}
