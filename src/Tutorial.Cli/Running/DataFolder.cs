using System.Globalization;

namespace Tutorial.Cli.Running;

/// <summary>Which images a run will use.</summary>
internal static class DataFolder
{
    /// <summary>Where CIFAR-10 is looked for when no <c>--data</c> names it: the same place wherever the command is started.</summary>
    public static Cifar10Search Search(CommandContext context) =>
        SearchFrom(context, Repository.Find(context)?.Folder ?? context.CurrentFolder);

    /// <summary>As <see cref="Search"/>, for notebooks of a folder: they look into <c>data/</c> of that folder and those above it.</summary>
    public static Cifar10Search SearchFrom(CommandContext context, string folder) =>
        new(string.IsNullOrWhiteSpace(context.Cifar10Folder) ? null : context.FullPath(context.Cifar10Folder), folder);

    /// <summary>The folder of CIFAR-10 that <c>--data</c> names, checked file by file: none may be missing or of another size.</summary>
    /// <exception cref="CommandException">It is not CIFAR-10.</exception>
    public static string Require(CommandContext context, string folder)
    {
        if (ImageFolder.IsImageFolder(context.FullPath(folder)))
        {
            throw new CommandException(
                ExitCode.BadFile,
                $"'{folder}' is a folder of pictures for each class, and here --data is CIFAR-10's folder; 'tutorial train --data' takes such a folder.");
        }

        var found = Cifar10.FindFolder(context.FullPath(folder))!;
        foreach (var file in Cifar10Manifest.Files)
        {
            var info = new FileInfo(Path.Combine(found, file.Name));
            if (!info.Exists)
                throw new CommandException(ExitCode.BadFile, $"The folder '{found}' has no {file.Name}, so CIFAR-10 in it is not complete.");
            if (info.Length != file.Bytes)
            {
                throw new CommandException(ExitCode.BadFile, string.Create(
                    CultureInfo.InvariantCulture,
                    $"The file '{info.FullName}' has {info.Length:N0} bytes, where CIFAR-10's has {file.Bytes:N0}; get it again with 'tutorial data download'."));
            }
        }

        return found;
    }
}
