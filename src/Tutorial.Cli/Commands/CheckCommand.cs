using System.CommandLine;
using Spectre.Console;
using Tutorial.Cli.Checking;
using Tutorial.Cli.Running;
using Tutorial.Documents;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Commands;

/// <summary><c>tutorial check</c>: executes notebooks and compares their outputs with the committed ones.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Paths = new("paths")
    {
        Description = "Notebooks (.dib with the executed .ipynb beside it, or .ipynb) or folders of them; without any, "
            + "those of the folder 'notebooks'.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Where the executed notebooks go, and without --html their pages; artifacts/check without it.",
        HelpName = "FOLDER",
    };

    public static Command Create(CommandContext context)
    {
        var command = new Command("check", "Executes notebooks and compares their outputs with those that are committed.")
        {
            Paths, Tolerances.Relative, Tolerances.Absolute, Out, KernelChoice.Option, RunReports.Html, RunReports.JUnit, RunReports
                .Json, RunReports.Title,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(context, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, CancellationToken cancellationToken)
    {
        var started = context.Clock.GetTimestamp();
        var options = Tolerances.Of(parsed);
        var files = NotebookSelection.Resolve(context, parsed.GetValue(Paths) ?? []);
        var expected = files.ToDictionary(file => file, file => ExpectedNotebook.Read(context, file));
        var folder = parsed.GetValue(Out) is { } given
            ? context.FullPath(given)
            : Path.Combine(Repository.Find(context)?.Folder ?? context.CurrentFolder, "artifacts", "check");
        RequireElsewhere(context, folder, files);

        var runs = await ExecuteAsync(context, files, folder, parsed.GetValue(KernelChoice.Option), cancellationToken).ConfigureAwait(
            false);
        var summary = new RunSummary(runs, context.Clock.GetElapsedTime(started), cancellationToken.IsCancellationRequested);
        context.Console.WriteLine(summary.Line);

        var checks = runs
            .Select(run => new ReportedNotebook(run.Job.Name, run.Run)
            {
                Differences = Compare(expected[run.Job.Source], run.Run, options),
                Folder = Path.GetDirectoryName(run.Job.Source),
            })
            .ToArray();
        foreach (var check in checks)
            context.Console.Write(CheckSummary.Describe(check));
        foreach (var path in RunReports.Of(context, parsed, htmlFolder: folder).Write(checks))
            context.Console.WriteLine(context.ShownPath(path));
        var reason = summary.Reason ?? CheckSummary.Reason(checks.Select(check => (check.Name, check.Differences.Count)));
        if (reason is not null)
            await context.Error.WriteLineAsync(reason).ConfigureAwait(false);
        return summary.ExitCode != ExitCode.Success ? summary.ExitCode : reason is null ? ExitCode.Success : ExitCode.OutputsDiffer;
    }

    /// <summary>Executes the notebooks as <c>tutorial run</c> does, with the parameters as they are written.</summary>
    private static Task<IReadOnlyList<(NotebookJob Job, NotebookRun Run)>> ExecuteAsync(
        CommandContext context, IReadOnlyList<string> files, string folder, string? kernel, CancellationToken cancellationToken)
    {
        var jobs = NotebookJob.Prepare(files, folder, new ParameterChoice(new Dictionary<string, string>()));
        var options = new RunOptions { Execution = new ExecutionOptions { SkipsSlowCells = true }, KeepsFailed = true };
        return new JobQueue(context, KernelChoice.Find(context, kernel, jobs), new Dictionary<string, string>(), options).RunAsync(
            jobs,
            cancellationToken);
    }

    private static IReadOnlyList<NotebookDifference> Compare(NotebookDocument expected, NotebookRun run, ComparisonOptions options)
    {
        var ran = run.Results.Where(result => result.Outcome == CellOutcome.Passed).Select(result => result.Index).ToHashSet();
        return NotebookComparer.Compare(expected, run.Document, options, ran.Contains);
    }

    /// <summary>What is compared with must still be there tomorrow.</summary>
    private static void RequireElsewhere(CommandContext context, string folder, IReadOnlyList<string> files)
    {
        if (files.FirstOrDefault(file => Path.GetDirectoryName(file) == folder) is { } file)
        {
            throw new CommandException(
                ExitCode.Usage,
                $"--out is the folder of {context.ShownPath(file)}, whose committed outputs would be written over; name another folder.");
        }
    }
}
