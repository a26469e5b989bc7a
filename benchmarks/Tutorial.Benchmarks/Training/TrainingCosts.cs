using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using static TorchSharp.torch;

namespace Tutorial.Benchmarks;

/// <summary>What the library's training and evaluation cost as batches, data, threads and epochs become more; a table for each.</summary>
internal static class TrainingCosts
{
    private const int Rounds = 5;
    private const int TrainingBatch = 32;

    /// <summary>Reads the setting and prints all tables.</summary>
    public static int Run(string[] settings)
    {
        var memory = Memory.Option();
        var command = new RootCommand("Measures what grows how.") { memory };
        command.SetAction(parsed => Memory.With(parsed.GetValue(memory)!, Tables));
        return command.Parse(settings).Invoke();
    }

    private static void Tables()
    {
        set_num_threads(Environment.ProcessorCount);
        using var data = Datasets.Load("sample");
        using var many = Repeated(data.Training, 16_000);

        Head("evaluation", "batch", "images/s: median", "range");
        foreach (var batchSize in new[] { 32, 64, 100, 128, 256, 512, 1000, 2000 })
            Row($"{batchSize}", Speeds(() => Evaluation(many, batchSize)));
        using (var layers = new LayersAlone(batchSize: 100, largestPart: 100))
            Row($"convolutions and dense layers alone, 100", Speeds(() => layers.ForwardImagesPerSecond(steps: 160)));

        Head($"training, batches of {TrainingBatch}: images an epoch", "images", "images/s: median", "range");
        foreach (var count in new[] { 1_000, 4_000, 16_000 })
            Row($"{count:N0}", Speeds(() => Training(many, count)));

        Head($"training, batches of {TrainingBatch}: threads", "threads", "images/s: median", "range");
        foreach (var threads in Enumerable.Range(1, Environment.ProcessorCount))
        {
            set_num_threads(threads);
            Row($"{threads}", Speeds(() => Training(many, 4_000)));
        }

        Head("memory over 30 epochs of 4,000 images", "epoch", "resident set, MB", "managed heap, MB");
        using var model = Cifar10Network.Create(seed: 1);
        using var images = many.Take(4_000);
        Trainer.Fit(model, images, images, new() { Epochs = 30 }, new MemoryAtEpochs());
    }

    /// <summary>As many images as asked for, of the same few again and again.</summary>
    private static ImageDataset Repeated(ImageDataset images, long count)
    {
        using var scope = NewDisposeScope();
        return images.Select(arange(count, ScalarType.Int64) % images.Count);
    }

    private static double Evaluation(ImageDataset images, int batchSize)
    {
        using var model = Cifar10Network.Create(seed: 1);
        var began = Stopwatch.GetTimestamp();
        Evaluator.Evaluate(model, images, batchSize);
        return images.Count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static double Training(ImageDataset images, int count)
    {
        using var trainer = new LibraryTrainer(images, TrainingBatch);
        return trainer.ImagesPerSecond(count / TrainingBatch);
    }

    /// <summary>In ascending order; the first call warms up and is not kept.</summary>
    private static double[] Speeds(Func<double> measure) => [.. Enumerable.Range(0, Rounds + 1).Select(_ => measure()).Skip(1).Order()];

    private static void Head(string title, params string[] columns) => Console.WriteLine(
        $"\n{title}\n\n| {string.Join(" | ", columns)} |\n{string.Concat(columns.Select(_ => "|---"))}|");

    private static void Row(FormattableString name, double[] speeds) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name.ToString(CultureInfo.InvariantCulture)} | {speeds[speeds.Length / 2]:N0} | {speeds[0]:N0} … {speeds[^1]:N0} |"));

    /// <summary>Writes a row after the epochs 1, 10, 20 and 30.</summary>
    private sealed class MemoryAtEpochs : IProgress<TrainingProgress>
    {
        private const double Megabyte = 1e6;

        public void Report(TrainingProgress value)
        {
            if (value.Finished is not { Epoch: 1 or 10 or 20 or 30 } finished)
                return;
            using var process = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {finished.Epoch} | {process.WorkingSet64 / Megabyte:N0} | "
                    + $"{GC.GetTotalMemory(forceFullCollection: true) / Megabyte:N1} |"));
        }
    }
}
