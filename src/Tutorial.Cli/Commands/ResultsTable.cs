using System.CommandLine;
using Spectre.Console;
using Tutorial.Cli.Results;

namespace Tutorial.Cli.Commands;

/// <summary><c>tutorial results table</c>: writes the measured figures into docs/results.md.</summary>
internal static class ResultsTable
{
    private static readonly Option<string?> Results = new("--results")
    {
        Description = "Where the results lie; data/results without it.",
        HelpName = "FOLDER",
    };

    private static readonly Option<string?> Document = new("--document")
    {
        Description = "Where the tables go; docs/results.md without it.",
        HelpName = "FILE",
    };

    public static Command Create(CommandContext context)
    {
        var command = new Command("table", "Writes the tables of docs/results.md from the measured results.") { Results, Document };
        command.SetAction(parsed => Run(context, parsed));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed)
    {
        var folder = parsed.GetValue(Results) is { } given ? context.FullPath(given) : Repository.Require(context).Results;
        var document = parsed.GetValue(Document) is { } named ? context.FullPath(named) : Repository.Require(context).ResultsDocument;
        var trials = PublishedTrialsFile.PathsOf(folder, ResultsTrials.Name).Select(PublishedTrialsFile.Read).ToArray();
        AtomicFile.WriteText(document, ResultsDocument.Update(
            File.ReadAllText(document), PublishedRunFile.ReadAll(folder), trials.Length > 0 ? new PublishedTrials(trials) : null));
        context.Console.WriteLine(context.ShownPath(document));
        return ExitCode.Success;
    }
}
