using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Tutorial.Cli.DataSets;
using Tutorial.Cli.Running;

namespace Tutorial.Cli.Commands;

/// <summary><c>tutorial data</c>: says which images there are, and unpacks CIFAR-10's archive.</summary>
internal static class DataCommand
{
    private const int ImagesPerFile = 10_000;

    private static readonly Argument<string> Archive = new("file") { Description = $"The downloaded {Cifar10Manifest.Archive.Name}." };

    public static Command Create(CommandContext context)
    {
        var status = new Command("status", "Says which images the lessons would use, and checks the files of CIFAR-10.");
        status.SetAction(_ => Status(context));
        var unpack = new Command("unpack", "Unpacks CIFAR-10's binary version into data/ and checks its files.") { Archive };
        unpack.SetAction((parsed, cancellationToken) =>
            Task.FromResult(Unpack(context, parsed.GetRequiredValue(Archive), cancellationToken)));
        return new Command("data", "Says which images there are; unpacks CIFAR-10.") { status, unpack };
    }

    private static int Status(CommandContext context)
    {
        var search = DataFolder.Search(context);
        context.Console.WriteLine($"Data set: {Datasets.Describe("auto", folder: null, search)}");
        if (search.Find(explicitFolder: null) is not { } folder)
        {
            context.Console.WriteLine($"CIFAR-10 is published at {Cifar10Manifest.DownloadLink}; unpack it with 'tutorial data unpack FILE'.");
            return ExitCode.Success;
        }

        var table = new Table().Border(TableBorder.None).AddColumns(
            new TableColumn("file"), new TableColumn("bytes").RightAligned(), new TableColumn("images").RightAligned(), new TableColumn("state"));
        var states = Cifar10Manifest.Files.Select(file => (File: file, State: StateOf(Path.Combine(folder, file.Name), file))).ToArray();
        foreach (var (file, state) in states)
        {
            var images = state is FileState.Whole or FileState.Changed ? Number(ImagesPerFile) : "";
            table.AddRow(new Text(file.Name), new Text(Size(Path.Combine(folder, file.Name))), new Text(images), new Text(Describe(state)));
        }

        context.Console.Write(table);
        return states.All(state => state.State is FileState.Whole or FileState.Changed)
            ? ExitCode.Success
            : throw new CommandException(ExitCode.BadFile, $"CIFAR-10 in '{folder}' is not complete; unpack the archive again.");
    }

    private static int Unpack(CommandContext context, string file, CancellationToken cancellationToken)
    {
        var archive = context.FullPath(file);
        if (!File.Exists(archive))
            throw new CommandException(ExitCode.BadFile, $"There is no file '{file}'.");

        var (folder, isPublished) = Cifar10Archive.Unpack(archive, Repository.Require(context).Data, cancellationToken);
        context.Console.WriteLine($"{Number(Cifar10Manifest.Files.Count * ImagesPerFile)} images in {context.ShownPath(folder)}");
        context.Console.WriteLine(isPublished
            ? "The archive's SHA-256 is the published one."
            : "The archive's SHA-256 is not the published one; the sizes of its files are right.");
        return ExitCode.Success;
    }

    private static FileState StateOf(string path, Cifar10File file)
    {
        var info = new FileInfo(path);
        if (!info.Exists)
            return FileState.Missing;
        if (info.Length != file.Bytes)
            return FileState.WrongSize;
        return Cifar10Archive.Sha256(path) == file.Sha256 ? FileState.Whole : FileState.Changed;
    }

    private static string Describe(FileState state) => state switch
    {
        FileState.Missing => "missing",
        FileState.WrongSize => "of another size",
        FileState.Changed => "of the right size, but with other images than the published ones",
        _ => "as published",
    };

    private static string Size(string path) => File.Exists(path) ? Number(new FileInfo(path).Length) : "";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private enum FileState
    {
        Missing,
        WrongSize,
        Changed,
        Whole,
    }
}
