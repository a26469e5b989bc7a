using System.CommandLine;
using Spectre.Console;
using Tutorial.Cli.Checking;
using Tutorial.Cli.Running;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Commands;

/// <summary><c>tutorial site</c>: makes a site of notebooks as they are committed, without executing them.</summary>
internal static class SiteCommand
{
    private const string DefaultTitle = "Convolutional networks in C#";

    private const string DefaultDescription =
        "Eight lessons that take a .NET developer from a single number in a tensor to a convolutional network that tells airplanes "
            + "from frogs.";

    private static readonly Argument<string[]> Paths = new("paths")
    {
        Description =
            "Notebooks (.dib with the executed .ipynb beside it, or .ipynb) or folders of them; without any, those of the folder "
                + "'notebooks'.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Where the pages go; artifacts/site without it.",
        HelpName = "FOLDER",
    };

    private static readonly Option<string?> OnGitHub = new("--repository")
    {
        Description = "The repository on GitHub, from which all addresses follow: the notebooks', the codespace's, the site's own.",
        HelpName = "OWNER/NAME",
    };

    private static readonly Option<string?> Title = new("--title")
    {
        Description = $"The title of the site; '{DefaultTitle}' without it.",
        HelpName = "TEXT",
    };

    private static readonly Option<string?> Description = new("--description")
    {
        Description = "What the site is, in a sentence.",
        HelpName = "TEXT",
    };

    private static readonly Option<string?> Picture = new("--picture")
    {
        Description = "A PNG for shared links, 1200 by 630 pixels at best; docs/pictures/card.png without it, where that is there.",
        HelpName = "FILE",
    };

    public static Command Create(CommandContext context)
    {
        var command = new Command("site", "Makes a site of notebooks with the outputs that they have; nothing is executed.")
        {
            Paths, Out, OnGitHub, Title, Description, Picture,
        };
        command.SetAction(parsed => Run(context, parsed));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed)
    {
        var repository = parsed.GetValue(OnGitHub) is { } given
            ? SiteRepository.Parse(given) ?? throw new CommandException(ExitCode.Usage,
                $"--repository '{given}' is not of the form OWNER/NAME.")
            : null;
        var files = NotebookSelection.Resolve(context, parsed.GetValue(Paths) ?? []);
        var folder = parsed.GetValue(Out) is { } path
            ? context.FullPath(path)
            : Path.Combine(Repository.Find(context)?.Folder ?? context.CurrentFolder, "artifacts", "site");
        var picture = PictureFile(context, parsed.GetValue(Picture));
        var options = new SiteOptions
        {
            Title = parsed.GetValue(Title) ?? DefaultTitle,
            Description = parsed.GetValue(Description) ?? (parsed.GetValue(Title) is null ? DefaultDescription : ""),
            Repository = repository,
            PictureName = picture is null ? null : Path.GetFileName(picture),
            PlotlyScript = PlotlyScript.Read,
        };

        var count = 0;
        foreach (var file in HtmlSite.Write([.. files.Select(file => Read(context, file))], options))
        {
            AtomicFile.WriteText(Path.Combine(folder, file.Name), file.Text);
            count++;
        }

        if (picture is not null)
            AtomicFile.Write(Path.Combine(folder, options.PictureName!), stream => stream.Write(File.ReadAllBytes(picture)));
        if (repository is null)
        {
            context.Console.WriteLine(
                "No --repository is given, so the pages lead to no notebook and no codespace, and shared links have no picture.");
        }

        context.Console.WriteLine(
            $"{context.ShownPath(Path.Combine(folder, HtmlReport.IndexName))}: "
            + $"{Plural.Of(files.Count, "notebook")}, {Plural.Of(count, "file")}.");
        return ExitCode.Success;
    }

    private static SiteNotebook Read(CommandContext context, string file) =>
        new(Path.GetFileNameWithoutExtension(file), ExpectedNotebook.Read(context, file), Path.GetDirectoryName(file)!);

    private static string? PictureFile(CommandContext context, string? given)
    {
        if (given is not null)
        {
            var file = context.FullPath(given);
            return File.Exists(file) ? file : throw new CommandException(ExitCode.BadFile, $"There is no picture '{given}'.");
        }

        var card = Repository.Find(context) is { } repository ? Path.Combine(repository.Folder, "docs", "pictures", "card.png") : null;
        return File.Exists(card) ? card : null;
    }
}
