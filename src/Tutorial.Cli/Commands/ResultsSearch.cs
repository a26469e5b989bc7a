using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Tutorial.Cli.Results;

namespace Tutorial.Cli.Commands;

/// <summary><c>tutorial results search</c>: trains the trials that the table of lesson 09 lacks, one after the other.</summary>
internal static class ResultsSearch
{
    private static readonly int[] Epochs = [1, 3, 9];

    private static readonly Option<string?> Images = new("--images")
    {
        Description = "What a reader has to know of the images, such as that they were encoded anew.",
        HelpName = "TEXT",
    };

    private static readonly Option<int> Pictures = new("--pictures")
    {
        Description = "How many training images are used, a tenth of them to choose by.",
        DefaultValueFactory = _ => 2000,
    };

    private static readonly Option<int> Tested = new("--tested")
    {
        Description = "How many test images are used.",
        DefaultValueFactory = _ => 1000,
    };

    private static readonly Option<int> AllKnobs = new("--all-knobs")
    {
        Description = "How many random settings of all knobs the plan has; more of them grow the table, and the others stay.",
        DefaultValueFactory = _ => SearchPlan.DefaultAllKnobs,
    };

    private static readonly Option<int?> Trial = new("--trial")
    {
        Description = "The number of one trial of the plan, to train that one only.",
        HelpName = "NUMBER",
    };

    private static readonly Option<int?> Seconds = new("--seconds")
    {
        Description = "After how many seconds no further trial begins; the next call goes on from there.",
    };

    private static readonly Option<string[]> Merge = new("--merge")
    {
        Description = "Tables whose trials are taken over first, of the same plan on the same images; nothing is trained then.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "The table, which is gone on with where it exists; data/results/search.json without it.",
        HelpName = "FILE",
    };

    static ResultsSearch()
    {
        Pictures.RequireAtLeast(10);       // a tenth is held out
        Tested.RequireAtLeast(1);
        AllKnobs.RequireAtLeast(0);
    }

    public static Command Create(CommandContext context)
    {
        var command = new Command(
            "search",
            "Trains the settings of lesson 09's table that it lacks, one at a time; it may be stopped and called again.")
        {
            TrainCommand.Data, Images, Pictures, Tested, AllKnobs, Trial, Seconds, Merge, Out,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(() => Run(context, parsed, cancellationToken), CancellationToken.None));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = parsed.GetValue(Out) is { } file
            ? context.FullPath(file)
            : Path.Combine(Repository.Require(context).Results, SearchTableFile.Name);
        return parsed.GetValue(Merge) is { Length: > 0 } tables
            ? MergeInto(context, path, [.. tables.Select(context.FullPath)])
            : Train(context, parsed, path, cancellationToken);
    }

    private static int Train(CommandContext context, ParseResult parsed, string path, CancellationToken cancellationToken)
    {
        var plan = SearchPlan.Of(parsed.GetValue(AllKnobs)).Index().Select(entry => (Number: entry.Index + 1, entry.Item)).ToArray();
        if (parsed.GetValue(Trial) is { } only)
        {
            if (only < 1 || only > plan.Length)
                throw new CommandException(ExitCode.Usage, $"The plan has the trials 1 to {plan.Length}, and no trial {only}.");
            plan = [plan[only - 1]];
        }

        using var all = TrainCommand.Load(context, parsed.GetValue(TrainCommand.Data), cancellationToken);
        var table = File.Exists(path) ? SearchTableFile.Read(path) : NewTable(context, parsed, all);
        RequireSameImages(parsed, table, all, path);
        RequireEnough(all, table);
        using var images = SearchImages.Of(all, table.Pictures, table.Tested);
        var missing = plan.Where(entry => table.Trials.All(trial => trial.Number != entry.Number)).ToArray();
        var began = context.Clock.GetTimestamp();
        foreach (var (number, (group, settings)) in missing)
        {
            if (parsed.GetValue(Seconds) is { } most && context.Clock.GetElapsedTime(began).TotalSeconds >= most)
                break;
            var trial = TrialTraining.Run(number, group, settings, images, table.Epochs, context.Clock, cancellationToken);
            table = table.With([trial]);
            table.Save(path);
            context.Console.WriteLine(Line(trial));
        }

        var left = plan.Count(entry => table.Trials.All(trial => trial.Number != entry.Number));
        context.Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{context.ShownPath(path)}: {table.Trials.Count} trials, {left} of the plan missing"));
        return ExitCode.Success;
    }

    private static int MergeInto(CommandContext context, string path, IReadOnlyList<string> others)
    {
        var tables = others.Select(file => (Name: context.ShownPath(file), Table: SearchTableFile.Read(file))).ToArray();
        var table = SearchMerge.Of(File.Exists(path) ? SearchTableFile.Read(path) : tables[0].Table, tables);
        table.Save(path);
        context.Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{context.ShownPath(path)}: {table.Trials.Count} trials"));
        return ExitCode.Success;
    }

    private static SearchTableFile NewTable(CommandContext context, ParseResult parsed, DatasetPair images) => new(
        ImagesOf(parsed, images),
        ThisMachine.Describe(),
        ThisMachine.Versions(),
        DateOnly.FromDateTime(context.Clock.GetUtcNow().UtcDateTime),
        parsed.GetValue(Pictures),
        parsed.GetValue(Tested),
        Epochs,
        []);

    private static string ImagesOf(ParseResult parsed, DatasetPair images) => parsed.GetValue(Images) ?? images.Training.Source;

    /// <summary>What is given must be what the table has; what is left out is taken from the table.</summary>
    private static void RequireSameImages(ParseResult parsed, SearchTableFile table, DatasetPair images, string path)
    {
        if (ImagesOf(parsed, images) is var given && given != table.Images)
        {
            throw new CommandException(
                ExitCode.Usage,
                $"{path} was measured on other images ({table.Images}) than these ({given}); give another --out, or, if they are the same, "
                    + "--images with its words.");
        }

        if ((IsGiven(Pictures) && parsed.GetValue(Pictures) != table.Pictures)
            || (IsGiven(Tested) && parsed.GetValue(Tested) != table.Tested))
        {
            throw new CommandException(ExitCode.Usage, string.Create(
                CultureInfo.InvariantCulture,
                $"{path} was measured with --pictures {table.Pictures} --tested {table.Tested}; give these, or another --out."));
        }

        bool IsGiven(Option option) => parsed.GetResult(option) is { Implicit: false };
    }

    private static void RequireEnough(DatasetPair images, SearchTableFile table)
    {
        if (images.Training.Count < table.Pictures || images.Test.Count < table.Tested)
        {
            throw new CommandException(ExitCode.Usage, string.Create(
                CultureInfo.InvariantCulture,
                $"The search needs {table.Pictures} training images and {table.Tested} test images, and there are "
                    + $"{images.Training.Count} and {images.Test.Count}; give others with --data, or fewer with --pictures and --tested."));
        }
    }

    private static string Line(Trial trial) => string.Create(
        CultureInfo.InvariantCulture,
        $"trial {trial.Number,3} {trial.Group,-8} rate {trial.Settings.LearningRate:E2}: validation "
            + $"{string.Join(", ", trial.Validation.Select(share => share.ToString("F4", CultureInfo.InvariantCulture)))}, "
            + $"{trial.Seconds:F1} s");
}
