using System.Collections.Concurrent;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// A network small enough to look into: one convolution with four kernels, ReLU, pooling and one dense layer. It learns to read
/// <see cref="HandwrittenDigit"/> while a notebook cell runs.
/// </summary>
public sealed class DigitNetwork : nn.Module<Tensor, Tensor>
{
    private const int Digits = 10;
    private const int TrainingHands = 40;           // each hand writes every digit once
    private const int TestHands = 20;
    private const int FirstTestHand = TrainingHands;
    private const int BatchSize = 40;
    private const int LargestShift = 3;             // pixels, in each direction

    // To draw a picture takes far longer than to read it, and networks that are compared read the same ones: 4 KiB each.
    private static readonly ConcurrentDictionary<(int Digit, int Hand), float[,]> Drawn = new();

    /// <summary>Builds the network with random weights.</summary>
    /// <param name="seed">The same seed gives the same weights.</param>
    /// <param name="classes">How many scores the last layer gives, at least 2: one for each digit, or fewer for another task.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two classes.</exception>
    public DigitNetwork(int seed, int classes = Digits)
        : base(nameof(DigitNetwork))
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        Dense = nn.Linear(4 * 14 * 14, classes);
        register_module("convolution", Convolution);
        register_module("activation", Activation);
        register_module("pooling", Pooling);
        register_module("flattening", Flattening);
        register_module("dense", Dense);
        KerasInitializer.Initialize(this, seed);
    }

    /// <summary>Four kernels of 5×5: <c>N×1×32×32</c> → <c>N×4×28×28</c>.</summary>
    public Conv2d Convolution { get; } = nn.Conv2d(1, 4, 5);

    /// <summary>Negative numbers become 0; the shape stays.</summary>
    public ReLU Activation { get; } = nn.ReLU();

    /// <summary>The largest of every 2×2 numbers: <c>N×4×28×28</c> → <c>N×4×14×14</c>.</summary>
    public MaxPool2d Pooling { get; } = nn.MaxPool2d(2);

    /// <summary>All numbers in a row: <c>N×4×14×14</c> → <c>N×784</c>.</summary>
    public Flatten Flattening { get; } = nn.Flatten();

    /// <summary>One score for each class: <c>N×784</c> → <c>N×10</c> for digits.</summary>
    public Linear Dense { get; }

    /// <summary>A new network, trained on 400 drawn digits.</summary>
    /// <param name="seed">The same seed gives the same weights, drawings and order of training.</param>
    public static DigitNetwork Train(int seed)
    {
        var network = new DigitNetwork(seed);
        network.Learn(TrainingHands, epochs: 10, seed);
        return network;
    }

    /// <summary>Trains the parameters that have a gradient (<c>requires_grad</c>) on drawn digits; the others stay as they are.</summary>
    /// <param name="hands">How many hands write every digit once, at least 1: ten pictures each.</param>
    /// <param name="epochs">How often every picture is seen.</param>
    /// <param name="seed">The same seed gives the same shifts and the same order of training.</param>
    /// <param name="classOf">The class of a digit, from 0; null where each digit is a class of its own.</param>
    /// <param name="firstHand">
    /// Which hand comes first: 0 to 39 write what <see cref="Train"/> reads, 40 to 59 what <see cref="Accuracy"/> reads.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// There is no hand, or <paramref name="classOf"/> gives a class that the network has not.
    /// </exception>
    public void Learn(int hands, int epochs, int seed, Func<int, int>? classOf = null, int firstHand = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hands, 1);
        var (images, labels) = Draw(firstHand, hands, new Random(seed), classOf);
        using (images)
        using (labels)
        using (var optimizer = optim.Adam(parameters().Where(parameter => parameter.requires_grad), lr: 3e-3))
        {
            var order = Enumerable.Range(0, (int)labels.shape[0]).Select(index => (long)index).ToArray();
            var random = new Random(seed);
            for (var epoch = 0; epoch < epochs; epoch++)
            {
                random.Shuffle(order);
                foreach (var batch in order.Chunk(BatchSize))
                {
                    using var scope = NewDisposeScope();
                    var chosen = tensor(batch);
                    optimizer.zero_grad();
                    nn.functional.cross_entropy(forward(images[chosen]), labels[chosen]).backward();
                    optimizer.step();
                }
            }
        }
    }

    /// <summary>
    /// The share of 200 new drawings, by hands that training has not seen, whose class the network names correctly: 0 to 1.
    /// </summary>
    /// <param name="seed">Chooses how the drawings are shifted.</param>
    /// <param name="classOf">The class of a digit, as in <see cref="Learn"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="classOf"/> gives a class that the network has not.</exception>
    public double Accuracy(int seed = 1, Func<int, int>? classOf = null)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var (images, labels) = Draw(FirstTestHand, TestHands, new Random(seed), classOf);
        return forward(images).argmax(1).eq(labels).to(ScalarType.Float32).mean().item<float>();
    }

    /// <summary>float32 <c>N×1×32×32</c>, 0 … 1, to float32 logits <c>N×classes</c>.</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        // `call` and not `forward`: whoever looks on through a hook, as the architecture's drawing does, then sees every layer.
        var maps = Pooling.call(Activation.call(Convolution.call(input)));
        return Dense.call(Flattening.call(maps)).MoveToOuterDisposeScope();
    }

    private (Tensor Images, Tensor Labels) Draw(int firstHand, int hands, Random random, Func<int, int>? classOf)
    {
        using var scope = NewDisposeScope();
        long[] sides = [0, 1];
        var images = new List<Tensor>();
        var labels = new List<long>();
        for (var hand = firstHand; hand < firstHand + hands; hand++)
        {
            for (var digit = 0; digit < Digits; digit++)
            {
                long[] shift = [random.Next(-LargestShift, LargestShift + 1), random.Next(-LargestShift, LargestShift + 1)];
                var pixels = Drawn.GetOrAdd((digit, hand), which => HandwrittenDigit.Draw(which.Digit, seed: which.Hand));
                images.Add(tensor(pixels).roll(shift, sides).unsqueeze(0) / 255);
                labels.Add(ClassOf(digit, classOf));
            }
        }

        return (stack(images).MoveToOuterDisposeScope(), tensor(labels).MoveToOuterDisposeScope());
    }

    // Torch would only say that an index is out of bounds.
    private long ClassOf(int digit, Func<int, int>? classOf)
    {
        var found = classOf?.Invoke(digit) ?? digit;
        return found >= 0 && found < Dense.out_features
            ? found
            : throw new ArgumentOutOfRangeException(
                nameof(classOf),
                $"The digit {digit} has class {found}, and the network has {Dense.out_features} classes: number them from 0.");
    }
}
