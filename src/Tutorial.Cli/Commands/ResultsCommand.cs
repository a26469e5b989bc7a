using System.CommandLine;

namespace Tutorial.Cli.Commands;

/// <summary><c>tutorial results</c>: the measured results that travel with the project.</summary>
internal static class ResultsCommand
{
    public static Command Create(CommandContext context) =>
        new("results", "Measures the results that travel with the project, and writes them into docs/results.md.")
        {
            ResultsTrain.Create(context),
            ResultsTrials.Create(context),
            ResultsSearch.Create(context),
            ResultsTable.Create(context),
        };
}
