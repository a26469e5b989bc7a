using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TorchSharp;
using Tutorial.Cli.Results;

namespace Tutorial.Cli.Commands;

/// <summary><c>tutorial results trials</c>: the short trainings that lesson 08 compares, a few at a time.</summary>
internal static class ResultsTrials
{
    /// <summary>What the files are called, before the seed.</summary>
    internal const string Name = "regularization";

    private static readonly Option<int> AtMost = new("--at-most")
    {
        Description = "How many trainings this call measures at most; the next call goes on behind them.",
        DefaultValueFactory = _ => int.MaxValue,
    };

    private static readonly Option<int> Threads = new("--threads")
    {
        Description = "How many threads compute; as many as there are cores without it.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private static readonly Option<string?> Images = new("--images")
    {
        Description = "What a reader has to know of the images, such as that they were encoded anew.",
        HelpName = "TEXT",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Where the results go; data/results without it.",
        HelpName = "FOLDER",
    };

    static ResultsTrials()
    {
        AtMost.RequireAtLeast(1);
        Threads.RequireAtLeast(1);
    }

    public static Command Create(CommandContext context)
    {
        var command = new Command(
            "trials",
            "Trains what lesson 08 compares, one training after the other, and keeps each in a file of its seed; goes on where it stopped.")
        {
            TrainCommand.Data, TrainCommand.Seed, AtMost, Threads, Images, Out,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(() => Run(context, parsed, cancellationToken), CancellationToken.None));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, CancellationToken cancellationToken)
    {
        var seed = parsed.GetValue(TrainCommand.Seed);
        var path = PublishedTrialsFile.PathOf(
            parsed.GetValue(Out) is { } folder ? context.FullPath(folder) : Repository.Require(context).Results, Name, seed);
        torch.set_num_threads(parsed.GetValue(Threads));
        using var images = TrainCommand.Load(context, parsed.GetValue(TrainCommand.Data), cancellationToken);
        var file = Begun(context, path, parsed.GetValue(Images) ?? images.Training.Source);
        var missing = RegularizationPlan.Trials.Where(plan => !file.Trials.Any(plan.Is)).ToArray();
        var needed = missing.Select(plan => plan.Pictures).DefaultIfEmpty(0).Max() + RegularizationPlan.HeldOut;
        if (missing.Length > 0 && images.Training.Count < needed)
        {
            throw new CommandException(
                ExitCode.Usage,
                $"The trials need {needed} training images, and there are {images.Training.Count}; give CIFAR-10 with --data.");
        }

        foreach (var plan in missing.Take(parsed.GetValue(AtMost)))
        {
            var trial = TrialMeasurement.Run(plan, seed, images, cancellationToken);
            file = file with { Trials = [.. file.Trials, trial] };
            file.Save(path);
            context.Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{trial.Study}: {trial.Recipe}, {trial.Pictures} pictures, {trial.Epochs.Count} epochs: test accuracy "
                    + $"{trial.Epochs[^1].TestAccuracy:F4}, {trial.Seconds:F0} s"));
        }

        context.Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{context.ShownPath(path)}: {file.Trials.Count} trials, {Math.Max(0, missing.Length - parsed.GetValue(AtMost))} to go"));
        return ExitCode.Success;
    }

    /// <summary>What was measured before, under the same conditions; or nothing yet.</summary>
    private static PublishedTrialsFile Begun(CommandContext context, string path, string images)
    {
        var date = DateOnly.FromDateTime(context.Clock.GetUtcNow().UtcDateTime);
        var anew = new PublishedTrialsFile(images, ThisMachine.Describe(), ThisMachine.Versions(), date, []);
        if (!File.Exists(path))
            return anew;
        var begun = PublishedTrialsFile.Read(path);
        return (begun.Images, begun.Machine, begun.Versions) == (anew.Images, anew.Machine, anew.Versions)
            ? begun
            : throw new CommandException(
                ExitCode.Usage,
                $"{context.ShownPath(path)} was begun with other images, on another machine or with other versions; take another --out.");
    }
}
