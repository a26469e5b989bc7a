using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TorchSharp;
using Tutorial.Cli.Results;

namespace Tutorial.Cli.Commands;

/// <summary><c>tutorial results train</c>: trains the lessons' network and keeps what was measured of it.</summary>
internal static class ResultsTrain
{
    private static readonly Option<string> Name = new("--name")
    {
        Description = "What the training is called, and its file; cifar10-seed1 for --seed 1.",
        DefaultValueFactory = _ => "",
        HelpName = "NAME",
    };

    private static readonly Option<string?> Images = new("--images")
    {
        Description = "What a reader has to know of the images, such as that they were encoded anew.",
        HelpName = "TEXT",
    };

    private static readonly Option<bool> Weights = new("--weights") { Description = "Keeps the weights after the last epoch, too." };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Where the results go; data/results without it.",
        HelpName = "FOLDER",
    };

    public static Command Create(CommandContext context)
    {
        var command = new Command(
            "train",
            "Trains the lessons' network as 'tutorial train' does, measures both parts after each epoch, and keeps the numbers.")
        {
            TrainCommand.Data, TrainCommand.Epochs, TrainCommand.BatchSize, TrainCommand.Seed, Name, Images, Weights, Out,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(() => Run(context, parsed, cancellationToken), CancellationToken.None));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, CancellationToken cancellationToken)
    {
        KeptMemory.TurnOn();
        var options = TrainCommand.OptionsOf(parsed);
        var path = PublishedRunFile.PathOf(
            parsed.GetValue(Out) is { } folder ? context.FullPath(folder) : Repository.Require(context).Results,
            NameOf(parsed, options));
        using var images = TrainCommand.Load(context, parsed.GetValue(TrainCommand.Data), cancellationToken);
        using var network = Cifar10Network.Create(options.Seed, images.ClassNames.Count);
        network.to(Lesson.Device);
        var still = new StandingStill(network, images.Training, new EpochLines(context.Console.Profile.Out.Writer));
        var history = Trainer.Fit(network, images.Training, images.Test, options, still, cancellationToken);

        using var predictions = Predictions.Of(network, images.Test);
        var conditions = new RunConditions(
            parsed.GetValue(Images) ?? images.Training.Source,
            ThisMachine.Describe(),
            ThisMachine.Versions(),
            DateOnly.FromDateTime(context.Clock.GetUtcNow().UtcDateTime));
        var keepsWeights = parsed.GetValue(Weights);
        if (keepsWeights)
            ModelFile.Save(network, PublishedRunFile.WeightsOf(path), images.ClassNames);
        PublishedRunFile.Of(conditions, history, still.Epochs, ConfusionMatrix.Of(predictions), keepsWeights).Save(path);
        context.Console.WriteLine(context.ShownPath(path));
        return ExitCode.Success;
    }

    private static string NameOf(ParseResult parsed, TrainingOptions options)
    {
        var name = parsed.GetValue(Name) is { Length: > 0 } given
            ? given
            : string.Create(CultureInfo.InvariantCulture, $"cifar10-seed{options.Seed}");
        return name.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
            ? name
            : throw new CommandException(ExitCode.Usage, $"The name '{name}' becomes a file's: give it letters, digits and hyphens only.");
    }
}
