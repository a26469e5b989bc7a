using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// The training loop of lesson 05, complete, and four times with one line left out, as it is seen from outside: the riddle of exercise 05.5,
/// so solve it before you read on.
/// </summary>
public sealed class FaultyLoop
{
    private const int ThumbnailFactor = 4;
    private const int BatchSize = 32;
    private const double LearningRate = 0.003;

    private static readonly Dictionary<string, Line?> Missing = new(StringComparer.Ordinal)
    {
        ["complete"] = null,
        ["A"] = Line.Shuffle,
        ["B"] = Line.ForgetGradients,
        ["C"] = Line.TrainingMode,
        ["D"] = Line.Step,
    };

    private FaultyLoop(double accuracyBefore, double[] losses, double accuracy, double sameBatchTwice)
    {
        AccuracyBefore = accuracyBefore;
        Losses = losses;
        Accuracy = accuracy;
        SameBatchTwice = sameBatchTwice;
    }

    /// <summary>The lines as exercise 05.5 numbers them.</summary>
    private enum Line
    {
        TrainingMode = 1,
        Shuffle = 2,
        ForgetGradients = 3,
        Step = 4,
    }

    /// <summary>The loops that can be run: "complete", and "A" to "D", of which each lacks a line.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Missing.Keys];

    /// <summary>Of the images that it is trained on, before the first step, 0 … 1.</summary>
    public double AccuracyBefore { get; }

    /// <summary>The loss of every batch before its step.</summary>
    public double[] Losses { get; }

    /// <summary>Of the images that it was trained on, when it was over, 0 … 1.</summary>
    public double Accuracy { get; }

    /// <summary>How far apart the losses of one batch are that is asked twice, with no step in between, at the end of the training.</summary>
    public double SameBatchTwice { get; }

    /// <summary>The answer to exercise 05.5: the numbers of the lines that A, B, C and D lack.</summary>
    internal static int[] Answer => [.. Missing.Values.OfType<Line>().Select(line => (int)line)];

    /// <summary>
    /// Trains a small network, one dense layer behind a dropout, on thumbnails of the images, after it was measured once as networks are
    /// measured between epochs.
    /// </summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="pictures">What it learns from, on the CPU, in the order in which a loop that does not shuffle takes them.</param>
    /// <param name="epochs">How often it sees every picture, at least 1.</param>
    /// <param name="seed">Decides the start weights, the order and the dropout.</param>
    /// <exception cref="ArgumentException">There is no loop of that name, or no epoch.</exception>
    public static FaultyLoop Run(string name, ImageDataset pictures, int epochs = 10, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        if (name is null || !Missing.TryGetValue(name, out var missing))
            throw new ArgumentException($"There is no loop '{name}'; ask for one of {string.Join(", ", Names)}.", nameof(name));

        using var scope = NewDisposeScope();
        random.manual_seed(seed);
        var pixels = nn.functional.avg_pool2d(Pixels.ToUnitRange(pictures.Images), ThumbnailFactor).flatten(1);
        using var network = Network(pixels.shape[1], pictures.ClassNames.Count, seed);
        var before = AccuracyOf(network, pixels, pictures.Labels);
        var losses = Train(network, pixels, pictures.Labels, missing, epochs, seed);
        var (few, theirs) = (pixels[..BatchSize], pictures.Labels[..BatchSize]);
        var apart = Math.Abs(Loss(network, few, theirs).item<float>() - Loss(network, few, theirs).item<float>());
        return new FaultyLoop(before, losses, AccuracyOf(network, pixels, pictures.Labels), apart);
    }

    private static TorchSharp.Modules.Sequential Network(long inputs, int classes, int seed)
    {
        var network = nn.Sequential(("dropout", nn.Dropout(0.5)), ("dense", nn.Linear(inputs, classes)));
        KerasInitializer.Initialize(network, seed);
        return network;
    }

    private static double[] Train(
        nn.Module<Tensor, Tensor> network, Tensor pixels, Tensor labels, Line? missing, int epochs, int seed)
    {
        using var optimizer = optim.Adam(network.parameters(), LearningRate, eps: 1e-7);
        using var shuffle = new Generator(unchecked((ulong)seed));
        var losses = new List<double>();
        if (missing != Line.TrainingMode)
            network.train();
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            using var scope = NewDisposeScope();
            var order = missing == Line.Shuffle ? arange(labels.shape[0]) : randperm(labels.shape[0], generator: shuffle);
            foreach (var chosen in order.split(BatchSize))
            {
                if (missing != Line.ForgetGradients)
                    optimizer.zero_grad();
                var loss = Loss(network, pixels.index_select(0, chosen), labels.index_select(0, chosen));
                loss.backward();
                if (missing != Line.Step)
                    optimizer.step();
                losses.Add(loss.item<float>());
            }
        }

        return [.. losses];
    }

    private static Tensor Loss(nn.Module<Tensor, Tensor> network, Tensor pixels, Tensor labels) =>
        nn.functional.cross_entropy(network.forward(pixels), labels);

    /// <summary>Leaves the network in evaluation mode, as one that was just measured is.</summary>
    private static double AccuracyOf(nn.Module<Tensor, Tensor> network, Tensor pixels, Tensor labels)
    {
        using var noGradient = no_grad();
        network.eval();
        return network.forward(pixels).argmax(1).eq(labels).to(float32).mean().item<float>();
    }
}
