using System.CommandLine;
using System.Globalization;
using static TorchSharp.torch;

namespace Tutorial.Benchmarks;

/// <summary>
/// The trainer beside the plainest loop, in one run. The contenders take turns, so that each round sees the machine as it is at that
/// moment; a ratio is taken within a round, and the table has the median and the range of the rounds.
/// </summary>
internal static class TrainingComparison
{
    private const int ImagesPerTurn = 4096;
    private const int WarmUpSteps = 8;

    /// <summary>Reads the settings and prints a table for each batch size.</summary>
    public static int Run(string[] settings)
    {
        var batchSizes = new Option<int[]>("--batch") { DefaultValueFactory = _ => [32, 128, 512], AllowMultipleArgumentsPerToken = true };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 9 };
        var threads = new Option<int>("--threads") { DefaultValueFactory = _ => Environment.ProcessorCount };
        var python = new Option<string>("--python") { DefaultValueFactory = _ => "/usr/bin/python3" };
        var memory = Memory.Option();
        var command = new RootCommand("Compares ways to train the network.") { batchSizes, rounds, threads, python, memory };
        command.SetAction(parsed => Memory.With(parsed.GetValue(memory)!, () =>
        {
            var setting = Memory.EnvironmentFor(parsed.GetValue(memory)!);
            set_num_threads(parsed.GetValue(threads));
            using var data = Datasets.Load("sample");
            foreach (var batchSize in parsed.GetValue(batchSizes)!)
            {
                using var pyTorch = PyTorch.Start(parsed.GetValue(python)!, batchSize, parsed.GetValue(threads), setting);
                if (pyTorch is null)
                    Console.WriteLine($"{parsed.GetValue(python)} has no PyTorch: row C is left out.");
                Compare(data.Training, batchSize, parsed.GetValue(rounds), parsed.GetValue(threads), pyTorch);
            }
        }));
        return command.Parse(settings).Invoke();
    }

    private static void Compare(ImageDataset images, int batchSize, int rounds, int threads, PyTorch? pyTorch)
    {
        using var plain = new PlainLoop(images, batchSize);
        using var trainer = new LibraryTrainer(images, batchSize);
        using var oneBatch = new OneBatch(images, batchSize);
        using var layers = new LayersAlone(batchSize, (int)TrainingRun.LargestPartOnTheCpu);
        Contender[] contenders = pyTorch is null ? [trainer, plain, oneBatch, layers] : [trainer, plain, pyTorch, oneBatch, layers];

        foreach (var contender in contenders)
            contender.ImagesPerSecond(WarmUpSteps);
        var speeds = contenders.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var index = 0; index < contenders.Length; index++)
                speeds[index][round] = contenders[index].ImagesPerSecond(ImagesPerTurn / batchSize);
        }

        Print(contenders, speeds, batchSize, threads);
    }

    private static void Print(Contender[] contenders, double[][] speeds, int batchSize, int threads)
    {
        var plain = speeds[1];
        Console.WriteLine(Text($"\nbatches of {batchSize}, {threads} threads, {plain.Length} rounds of {ImagesPerTurn} images\n"));
        Console.WriteLine("| | images/s: median | range | times B: median | range |\n|---|---|---|---|---|");
        for (var index = 0; index < contenders.Length; index++)
        {
            var ratios = speeds[index].Zip(plain, (speed, other) => speed / other).Order().ToArray();
            var ordered = speeds[index].Order().ToArray();
            var (median, ratio) = (Median(ordered), Median(ratios));
            var (range, ratioRange) = (Text($"{ordered[0]:N0} … {ordered[^1]:N0}"), Text($"{ratios[0]:F2} … {ratios[^1]:F2}"));
            Console.WriteLine(Text($"| {contenders[index].Name} | {median:N0} | {range} | {ratio:F2} | {ratioRange} |"));
        }
    }

    private static double Median(double[] ordered) => ordered[ordered.Length / 2];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
