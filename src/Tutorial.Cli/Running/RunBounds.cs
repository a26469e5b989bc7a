using System.CommandLine;
using System.Globalization;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Running;

/// <summary>The options that bound a run: how long, how many at once, and what is kept of one that does not pass.</summary>
internal static class RunBounds
{
    /// <summary>How long each cell may run.</summary>
    public static readonly Option<string?> CellTimeout = Limit(
        "--cell-timeout",
        $"How long a cell may run, such as {Duration.Examples}; {Duration.Describe(ExecutionOptions.DefaultCellTimeout)} without it.");

    /// <summary>How long each notebook may run.</summary>
    public static readonly Option<string?> Timeout = Limit(
        "--timeout",
        $"How long a notebook may run as a whole, such as {Duration.Examples}; without limit unless given.");

    /// <summary>How many notebooks run at once.</summary>
    public static readonly Option<int> Jobs = new("--jobs")
    {
        Description = "How many notebooks run at once; the cores are shared out among them.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    /// <summary>Whether a notebook that did not pass is written.</summary>
    public static readonly Option<bool> KeepFailed = new("--keep-failed")
    {
        Description = "Writes a notebook that does not pass beside where it would stand, as NAME.failed.ipynb.",
    };

    /// <summary>Whether each cell is run twice in a row.</summary>
    public static readonly Option<bool> Twice = new("--twice")
    {
        Description = "Runs each cell twice in a row, and fails where one passes only once.",
    };

    /// <summary>Whether what cells write is shown.</summary>
    public static readonly Option<bool> Verbose = new("--verbose") { Description = "Shows what the cells write as it comes." };

    static RunBounds() => Jobs.Validators.Add(result =>
    {
        if (result.Tokens is [var token]
            && (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) || jobs < 1))
        {
            result.AddError($"--jobs is a whole number from 1 on, and '{token.Value}' is not.");
        }
    });

    /// <summary>What the command line says, with the defaults for what it does not.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="profile">The profile of the run; the fast one leaves slow cells out.</param>
    public static RunOptions Of(ParseResult parsed, string profile)
    {
        var execution = new ExecutionOptions
        {
            SkipsSlowCells = profile == ParameterProfile.Fast,
            RunsEachCellTwice = parsed.GetValue(Twice),
        };
        if (parsed.GetValue(CellTimeout) is { } cell && Duration.TryParse(cell, out var cellLimit))
            execution = execution with { CellTimeout = cellLimit };
        if (parsed.GetValue(Timeout) is { } whole && Duration.TryParse(whole, out var limit))
            execution = execution with { Timeout = limit };
        return new RunOptions
        {
            Execution = execution,
            Jobs = parsed.GetValue(Jobs),
            KeepsFailed = parsed.GetValue(KeepFailed),
            IsVerbose = parsed.GetValue(Verbose),
        };
    }

    private static Option<string?> Limit(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "DURATION" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Duration.TryParse(token.Value, out _))
                result.AddError($"{name} is a duration such as {Duration.Examples}, or {Duration.None}, and '{token.Value}' is not.");
        });
        return option;
    }
}
