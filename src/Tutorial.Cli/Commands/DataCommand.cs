using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Tutorial.Cli.Data;
using Tutorial.Cli.Running;

namespace Tutorial.Cli.Commands;

/// <summary><c>tutorial data</c>: says which images there are, downloads CIFAR-10, or unpacks its archive.</summary>
internal static class DataCommand
{
    private const int ImagesPerFile = 10_000;

    private static readonly Argument<string> Archive = new("file") { Description = $"The downloaded {Cifar10Manifest.Archive.Name}." };

    public static Command Create(CommandContext context)
    {
        var status = new Command("status", "Says which images the lessons would use, and checks the files of CIFAR-10.");
        status.SetAction((_, cancellationToken) => StatusAsync(context, cancellationToken));
        var unpack = new Command("unpack", "Unpacks CIFAR-10's binary version into data/ and checks its files.") { Archive };
        unpack.SetAction((parsed, cancellationToken) => UnpackAsync(context, parsed.GetRequiredValue(Archive), cancellationToken));
        return new Command("data", "Says which images there are; downloads or unpacks CIFAR-10.")
        {
            status,
            DataDownload.Create(context),
            unpack,
        };
    }

    private static async Task<int> StatusAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var search = DataFolder.Search(context);
        context.Console.WriteLine($"Data set: {Datasets.Describe("auto", folder: null, search)}");
        if (search.Find(explicitFolder: null) is not { } folder)
        {
            context.Console.WriteLine(
                $"'tutorial data download' gets CIFAR-10 from {Cifar10Manifest.DownloadLink}; 'tutorial data unpack FILE' unpacks a copy.");
            return ExitCode.Success;
        }

        var table = new Table().Border(TableBorder.None).AddColumns(
            new TableColumn("file"), new TableColumn("bytes").RightAligned(), new TableColumn("images")
                .RightAligned(), new TableColumn("state"));
        var files = await PublishedFile.CompareAllAsync(folder, PublishedArchive.Cifar10, cancellationToken).ConfigureAwait(false);
        foreach (var (file, condition) in files)
        {
            var images = IsWhole(condition) ? Number(ImagesPerFile) : "";
            table.AddRow(
                new Text(file.Name),
                new Text(Size(Path.Combine(folder, file.Name))),
                new Text(images),
                new Text(Describe(condition)));
        }

        context.Console.Write(table);
        return files.All(file => IsWhole(file.Condition))
            ? ExitCode.Success
            : throw new CommandException(
                ExitCode.BadFile,
                $"CIFAR-10 in '{folder}' is not complete; run 'tutorial data download', or unpack the archive again.");
    }

    private static async Task<int> UnpackAsync(CommandContext context, string file, CancellationToken cancellationToken)
    {
        var archive = context.FullPath(file);
        if (!File.Exists(archive))
            throw new CommandException(ExitCode.BadFile, $"There is no file '{file}'.");

        var installed = new InstalledArchive(context.Archive, Repository.Require(context).Data);
        using var held = await installed.LockAsync(
            () => context.Console.WriteLine($"Another process fills {context.ShownPath(installed.Folder)}; waiting until it is done."),
            cancellationToken).ConfigureAwait(false);
        var isPublished = await installed.InstallAsync(archive, requirePublished: false, cancellationToken).ConfigureAwait(false);
        context.Console.WriteLine($"{Number(Cifar10Manifest.Files.Count * ImagesPerFile)} images in {context.ShownPath(installed.Folder)}");
        context.Console.WriteLine(isPublished
            ? "The SHA-256 of every file is the published one."
            : "The SHA-256 of a file is not the published one; the sizes of all files are right.");
        return ExitCode.Success;
    }

    /// <summary>Whether there is a file of the right size, which the lessons can use whatever its images are.</summary>
    private static bool IsWhole(FileCondition condition) => condition is FileCondition.Changed or FileCondition.Published;

    private static string Describe(FileCondition condition) => condition switch
    {
        FileCondition.Missing => "missing",
        FileCondition.WrongSize => "of another size",
        FileCondition.Changed => "of the right size, but with other images than the published ones",
        _ => "as published",
    };

    private static string Size(string path) => File.Exists(path) ? Number(new FileInfo(path).Length) : "";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
