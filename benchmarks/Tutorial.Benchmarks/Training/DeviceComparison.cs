using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Benchmarks;

/// <summary>The lessons' network, trained on every device that torch sees: one table, for benchmarks/gpu.sh.</summary>
internal static class DeviceComparison
{
    /// <summary>Reads the settings and prints the table.</summary>
    public static int Run(string[] settings)
    {
        var batchSizes = new Option<int[]>("--batch")
        {
            DefaultValueFactory = _ => [32, 128, 512, 2048],
            AllowMultipleArgumentsPerToken = true,
        };
        var epochs = new Option<int>("--epochs") { DefaultValueFactory = _ => 10 };
        var command = new RootCommand("Trains the lessons' network on each device.") { batchSizes, epochs };
        command.SetAction(parsed => Compare(parsed.GetValue(batchSizes)!, parsed.GetValue(epochs)));
        return command.Parse(settings).Invoke();
    }

    private static void Compare(int[] batchSizes, int epochs)
    {
        KeptMemory.TurnOn();
        set_num_threads(Environment.ProcessorCount);
        using var data = Datasets.Load("sample");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{data.Training.Count:N0} drawn images, {epochs} epochs, {get_num_threads()} threads, CUDA GPUs: {cuda.device_count()}\n"));
        Console.WriteLine(
            "| device | batch | training, images/s: median epoch | evaluation, images/s | loss, test images | accuracy | seconds in all |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (name, device, allowTF32) in Devices())
        {
            foreach (var batchSize in batchSizes)
                Row(name, device, data, new() { Epochs = epochs, BatchSize = batchSize, AllowTF32 = allowTF32 });
        }
    }

    private static IEnumerable<(string Name, Device Device, bool AllowTF32)> Devices()
    {
        yield return ("CPU", CPU, false);
        if (!cuda.is_available())
            yield break;
        yield return ("GPU, float32", CUDA, false);
        yield return ("GPU, TF32", CUDA, true);
    }

    private static void Row(string name, Device device, DatasetPair data, TrainingOptions options)
    {
        using var model = Cifar10Network.Create(options.Seed);
        model.to(device);
        var began = Stopwatch.GetTimestamp();
        var history = Trainer.Fit(model, data.Training, data.Test, options);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;

        using var onDevice = data.Test.On(device);
        Evaluator.Evaluate(model, onDevice, options.BatchSize);             // warms up
        began = Stopwatch.GetTimestamp();
        var judged = Evaluator.Evaluate(model, onDevice, options.BatchSize);
        var evaluation = onDevice.Count / Stopwatch.GetElapsedTime(began).TotalSeconds;

        var speeds = history.Select(epoch => epoch.ImagesPerSecond).Order().ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {options.BatchSize} | {speeds[speeds.Length / 2]:N0} | {evaluation:N0} | {judged.Loss:F3} | "
                + $"{judged.Accuracy:F3} | {seconds:F1} |"));
    }
}
