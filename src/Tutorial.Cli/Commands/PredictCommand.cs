using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using static TorchSharp.torch;

namespace Tutorial.Cli.Commands;

/// <summary><c>tutorial predict</c>: asks a trained network what is on a picture.</summary>
internal static class PredictCommand
{
    private const int BarWidth = 40;

    private static readonly Argument<string> Picture = new("image")
    {
        Description = "A PNG, JPEG, BMP or GIF file; its middle square is used.",
    };

    private static readonly Option<string?> Model = new("--model")
    {
        Description = "The network's file (.safetensors); without it the one that was trained last.",
        HelpName = "FILE",
    };

    public static Command Create(CommandContext context)
    {
        var command = new Command("predict", "Asks a trained network what is on a picture.") { Picture, Model };
        command.SetAction(parsed => Run(context, parsed.GetRequiredValue(Picture), parsed.GetValue(Model)));
        return command;
    }

    private static int Run(CommandContext context, string picture, string? model)
    {
        KeptMemory.TurnOn();
        using var pixels = ImageFile.Load(context.FullPath(picture));
        var file = model is null ? NewestNetwork.Find(Repository.Require(context).Models) : context.FullPath(model);
        var classes = ModelFile.ClassNamesOf(file) ?? Cifar10.ClassNames;
        using var network = Cifar10Network.Create(seed: 1, classes.Count);
        Nnpack.TurnOff();                               // else libtorch may warn, on standard error, about each convolution of one picture
        ModelFile.Load(network, file);

        using var images = new ImageDataset(pixels.unsqueeze(0), zeros(1, ScalarType.Int64), classes, picture);
        using var predictions = Predictions.Of(network, images);
        context.Console.WriteLine($"Network: {context.ShownPath(file)}");
        Show(context.Console, classes, predictions.ProbabilitiesOf(0));
        return ExitCode.Success;
    }

    private static void Show(IAnsiConsole console, IReadOnlyList<string> classes, float[] probabilities)
    {
        var nameWidth = classes.Max(name => name.Length);
        foreach (var (name, probability) in classes.Zip(probabilities).OrderByDescending(pair => pair.Second))
        {
            var bar = new string('█', (int)Math.Round(probability * BarWidth));
            console.Write(new Text(name.PadRight(nameWidth) + "  "));
            console.Write(new Text(bar.PadRight(BarWidth), new Style(Color.Blue)));
            console.Write(new Text(string.Create(CultureInfo.InvariantCulture, $"{100 * probability,7:0.0} %\n")));
        }
    }
}
