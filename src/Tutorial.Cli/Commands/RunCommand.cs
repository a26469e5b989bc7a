using System.CommandLine;
using Spectre.Console;
using Tutorial.Cli.Running;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Commands;

/// <summary><c>tutorial run</c>: executes notebooks and writes them with their outputs.</summary>
internal static class RunCommand
{
    private static readonly Argument<string[]> Paths = new("paths")
    {
        Description = "Notebooks (.dib or .ipynb) or folders of them; without any, those of the folder 'notebooks'.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Data = new("--data")
    {
        Description =
            "The folder of CIFAR-10's binary files; without it data/ and CIFAR10_DIR are looked at, then the sample set is drawn.",
        HelpName = "FOLDER",
    };

    private static readonly Option<string[]> Parameters = new("--param")
    {
        Description = "Sets a parameter that a notebook declares in its cell tagged 'parameters'; may be given several times.",
        HelpName = "name=value",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Profile = new("--profile")
    {
        Description = "The parameters as written (fast) or as noted behind them (full).",
        DefaultValueFactory = _ => ParameterProfile.Fast,
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Where the executed notebooks go, and without --html their pages; artifacts/run without it.",
        HelpName = "FOLDER",
    };

    private static readonly Option<string?> ParameterFile = new("--param-file")
    {
        Description = "Sets parameters from a JSON object of names and values; one that --param sets too is --param's.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Force = new("--force")
    {
        Description = "Runs every notebook, also one of which nothing has changed since it last passed.",
    };

    private static readonly Option<bool> Solutions = new("--solutions")
    {
        Description = "Puts the solutions in the place of the exercises, and fails where one is not accepted.",
    };

    static RunCommand()
    {
        Profile.CompletionSources.Add(ParameterProfile.Fast, ParameterProfile.Full);
        Profile.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value is not (ParameterProfile.Fast or ParameterProfile.Full))
                result.AddError($"--profile is {ParameterProfile.Fast} or {ParameterProfile.Full}, and '{token.Value}' is neither.");
        });
    }

    public static Command Create(CommandContext context)
    {
        var command = new Command("run", "Executes notebooks and writes them with their outputs, and a page of each.")
        {
            Paths, Parameters, Profile, Out, KernelChoice.Option, Force, Solutions, RunBounds.Twice, ParameterFile, RunBounds.CellTimeout,
            RunBounds.Timeout, RunBounds.Jobs, RunBounds.KeepFailed, RunBounds.Verbose, RunReports.Html, RunReports.JUnit, RunReports.Json,
            RunReports.Title,
        };
        if (!context.IsTool)
            command.Options.Add(Data);
        command.SetAction((parsed, cancellationToken) => RunAsync(context, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, CancellationToken cancellationToken)
    {
        var started = context.Clock.GetTimestamp();
        var values = parsed.GetValue(ParameterFile) is { } file ? Running.ParameterFile.Read(context, file) : [];
        foreach (var (name, value) in ParseParameters(parsed.GetValue(Parameters) ?? []))
            values[name] = value;
        var choice = new ParameterChoice(values, parsed.GetValue(Profile)!);
        var files = NotebookSelection.Resolve(context, parsed.GetValue(Paths) ?? []);
        var folder = OutputFolder(context, parsed.GetValue(Out));
        var jobs = NotebookJob.Prepare(files, folder, choice, parsed.GetValue(Solutions));
        var kernel = KernelChoice.Find(context, parsed.GetValue(KernelChoice.Option), jobs);
        var images = DataFolder.ForRun(context, parsed.GetValue(Data), jobs);
        var environment = new Dictionary<string, string>();
        if (images?.Folder is { } data)
            environment[Cifar10.FolderVariable] = data;     // what the line below says is what the notebooks use
        if (images is not null)
            context.Console.WriteLine(images.Description);

        var options = RunBounds.Of(parsed, choice.Profile);
        var cache = new NotebookCache(context, kernel, images, choice.Profile, options.Execution, parsed.GetValue(Force));
        var queue = new JobQueue(context, kernel, environment, options, cache);
        var runs = await queue.RunAsync(jobs, cancellationToken).ConfigureAwait(false);

        var summary = new RunSummary(runs, context.Clock.GetElapsedTime(started), cancellationToken.IsCancellationRequested);
        context.Console.WriteLine(summary.Line);
        var reports = RunReports.Of(context, parsed, htmlFolder: folder)
            .Write([.. runs.Select(Reported)], images is null ? [] : [images.Description]);
        foreach (var path in queue.Written.Concat(reports))
            context.Console.WriteLine(context.ShownPath(path));
        if (summary.Reason is { } reason)
            await context.Error.WriteLineAsync(reason).ConfigureAwait(false);
        return summary.ExitCode;
    }

    private static ReportedNotebook Reported((NotebookJob Job, NotebookRun Run) run) =>
        new(run.Job.Name, run.Run) { Folder = Path.GetDirectoryName(run.Job.Source) };

    private static string OutputFolder(CommandContext context, string? given) => given is not null
        ? context.FullPath(given)
        : Repository.Find(context)?.Runs ?? context.FullPath(Path.Combine("artifacts", "run"));

    private static Dictionary<string, string> ParseParameters(IEnumerable<string> texts)
    {
        var values = new Dictionary<string, string>();
        foreach (var text in texts)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new CommandException(ExitCode.Usage, $"--param '{text}' is not of the form name=value.");
            if (!values.TryAdd(text[..equals], text[(equals + 1)..]))
                throw new CommandException(ExitCode.Usage, $"--param {text[..equals]} is given twice.");
        }

        return values;
    }
}
