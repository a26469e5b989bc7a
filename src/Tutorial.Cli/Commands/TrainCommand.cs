using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TorchSharp;
using Tutorial.Cli.Running;

namespace Tutorial.Cli.Commands;

/// <summary><c>tutorial train</c>: trains the lessons' network and keeps it with its history.</summary>
internal static class TrainCommand
{
    private static readonly TrainingOptions Defaults = new();

    internal static readonly Option<string?> Data = new("--data")
    {
        Description =
            "The folder of CIFAR-10's binary files, or of your own pictures (train/CLASS/*.jpg and test/CLASS/*.jpg); without it data/ " +
            "and CIFAR10_DIR are looked at, then the sample set is drawn.",
        HelpName = "FOLDER",
    };

    internal static readonly Option<int> Epochs = new("--epochs")
    {
        Description = "How often every image is seen.",
        DefaultValueFactory = _ => Defaults.Epochs,
    };

    internal static readonly Option<int> BatchSize = new("--batch-size")
    {
        Description = "How many images a step learns from.",
        DefaultValueFactory = _ => Defaults.BatchSize,
    };

    internal static readonly Option<int> Seed = new("--seed")
    {
        Description = "What the random numbers start from.",
        DefaultValueFactory = _ => Defaults.Seed,
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Where the network (.safetensors) and its history (.history.json) go; artifacts/models without it.",
        HelpName = "FOLDER",
    };

    private static readonly Option<string?> PictureCache = new("--picture-cache")
    {
        Description = "Where your own pictures are kept decoded, so that the next training starts at once; without it they are not kept.",
        HelpName = "FOLDER",
    };

    static TrainCommand()
    {
        Epochs.RequireAtLeast(1);
        BatchSize.RequireAtLeast(1);
    }

    public static Command Create(CommandContext context)
    {
        var command = new Command("train", "Trains the lessons' network, measures it on the test images after each epoch, and keeps it.")
        {
            Data, Epochs, BatchSize, Seed, Out, PictureCache,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(() => Run(context, parsed, cancellationToken), CancellationToken.None));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, CancellationToken cancellationToken)
    {
        KeptMemory.TurnOn();
        var options = OptionsOf(parsed);
        var folder = parsed.GetValue(Out) is { } target ? context.FullPath(target) : Repository.Require(context).Models;
        using var images = Load(context, parsed.GetValue(Data), cancellationToken, parsed.GetValue(PictureCache));
        using var network = Cifar10Network.Create(options.Seed, images.ClassNames.Count);
        network.to(Lesson.Device);
        var history = Trainer.Fit(
            network, images.Training, images.Test, options, new EpochLines(context.Console.Profile.Out.Writer), cancellationToken);

        var checkpoint = new Checkpoint(folder, images.Training, images.Test, options);
        checkpoint.Save(network, history);
        context.Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Best accuracy on the test images: {history.BestValidationEpoch.Validation.Accuracy:F4} after epoch "
                + $"{history.BestValidationEpoch.Epoch}."));
        context.Console.WriteLine(context.ShownPath(checkpoint.ModelPath));
        context.Console.WriteLine(context.ShownPath(checkpoint.HistoryPath));
        return ExitCode.Success;
    }

    /// <summary>How to train, by the options that every command that trains has.</summary>
    internal static TrainingOptions OptionsOf(ParseResult parsed) => new()
    {
        Epochs = parsed.GetValue(Epochs),
        BatchSize = parsed.GetValue(BatchSize),
        Seed = parsed.GetValue(Seed),
    };

    /// <summary>The images that <see cref="Data"/> names, with a line that says which they are.</summary>
    internal static DatasetPair Load(
        CommandContext context, string? given, CancellationToken cancellationToken, string? pictureCache = null)
    {
        if (given is not null && ImageFolder.IsImageFolder(context.FullPath(given)))
        {
            context.Console.WriteLine($"Data set: pictures in {context.ShownPath(context.FullPath(given))}");
            return ImageFolder.Load(
                context.FullPath(given),
                progress: new ImageFolderLines(context.Console.Profile.Out.Writer),
                cacheFolder: pictureCache is null ? null : context.FullPath(pictureCache),
                cancellationToken: cancellationToken);
        }

        var folder = given is null ? null : DataFolder.Require(context, given);
        var search = DataFolder.Search(context);
        context.Console.WriteLine($"Data set: {Datasets.Describe("auto", folder, search)}");
        return Datasets.Load("auto", folder, search);
    }
}
