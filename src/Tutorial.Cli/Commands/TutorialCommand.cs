using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Tutorial.Cli.Commands;
using Tutorial.Documents;
using Tutorial.Notebooks;

namespace Tutorial.Cli;

/// <summary>The <c>tutorial</c> command: parses a command line, runs it, and turns every failure into an exit code and one line.</summary>
internal static class TutorialCommand
{
    /// <summary>How long a run may take to stop its kernel and write what it has after Ctrl-C.</summary>
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(15);

    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The arguments, without the command's own name.</param>
    /// <param name="context">The world around the command.</param>
    /// <param name="cancellationToken">Cancels like Ctrl-C.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, CommandContext context, CancellationToken cancellationToken = default)
    {
        var parsed = Create(context).Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            await context.Error.WriteLineAsync($"{parsed.Errors[0].Message} See 'tutorial --help'.").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        if (UnknownOption(parsed) is { } unknown)
        {
            await context.Error.WriteLineAsync($"There is no option '{unknown}'. See 'tutorial --help'.").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        try
        {
            var configuration = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = context.Console.Profile.Out.Writer,
                Error = context.Error,
                ProcessTerminationTimeout = StopLimit,
            };
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (ExitCodeFor(exception) is { } exitCode)
        {
            var message = exitCode == ExitCode.Cancelled ? "Stopped." : exception.Message;
            await context.Error.WriteLineAsync(message).ConfigureAwait(false);
            return exitCode;
        }
    }

    private static RootCommand Create(CommandContext context) =>
        new(context.IsTool
            ? "Runs C# notebooks without a front end, checks and converts them, and installs their kernel."
            : "Convolutional networks in C#: runs the lessons, trains the model, installs the kernel.")
        {
            RunCommand.Create(context),
            CheckCommand.Create(context),
            CompareCommand.Create(context),
            SiteCommand.Create(context),
            ConvertCommand.Create(context),
            KernelCommand.Create(context),
            OfClone(context, DataCommand.Create(context)),
            OfClone(context, TrainCommand.Create(context)),
            OfClone(context, PredictCommand.Create(context)),
            OfClone(context, ResultsCommand.Create(context)),
        };

    /// <summary>A command that needs torch or the lessons: in the tool, which has neither, it says where it is to be had.</summary>
    private static Command OfClone(CommandContext context, Command command)
    {
        if (!context.IsTool)
            return command;

        var refused = new Command(command.Name, command.Description) { Hidden = true, TreatUnmatchedTokensAsErrors = false };
        var reason = $"'tutorial {command.Name}' needs the lessons' library, which is not in this .NET tool; "
            + "run it in a clone of the tutorial.";
        refused.SetAction(int (_) => throw new CommandException(ExitCode.Usage, reason));
        return refused;
    }

    /// <summary>What looks like an option but was taken for the name of a file, unless it stands behind <c>--</c>.</summary>
    private static string? UnknownOption(ParseResult parsed)
    {
        var tokens = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).ToArray();
        return parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .FirstOrDefault(token => token.Value.StartsWith('-') && tokens.Contains(token))?.Value;
    }

    private static int? ExitCodeFor(Exception exception) => exception switch
    {
        CommandException command => command.ExitCode,
        ParameterException => ExitCode.Usage,
        OperationCanceledException => ExitCode.Cancelled,
        NotebookFormatException or IOException or UnauthorizedAccessException or InvalidDataException => ExitCode.BadFile,
        _ => null,
    };
}
