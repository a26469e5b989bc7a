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
    private const int Epochs = 10;
    private const int BatchSize = 40;
    private const int LargestShift = 3;             // pixels, in each direction

    /// <summary>Builds the network with random weights.</summary>
    /// <param name="seed">The same seed gives the same weights.</param>
    public DigitNetwork(int seed)
        : base(nameof(DigitNetwork))
    {
        register_module("convolution", Convolution);
        register_module("activation", Activation);
        register_module("pooling", Pooling);
        register_module("flattening", Flattening);
        register_module("dense", Dense);
        KerasInitialiser.Initialise(this, seed);
    }

    /// <summary>Four kernels of 5×5: <c>N×1×32×32</c> → <c>N×4×28×28</c>.</summary>
    public Conv2d Convolution { get; } = nn.Conv2d(1, 4, 5);

    /// <summary>Negative numbers become 0; the shape stays.</summary>
    public ReLU Activation { get; } = nn.ReLU();

    /// <summary>The largest of every 2×2 numbers: <c>N×4×28×28</c> → <c>N×4×14×14</c>.</summary>
    public MaxPool2d Pooling { get; } = nn.MaxPool2d(2);

    /// <summary>All numbers in a row: <c>N×4×14×14</c> → <c>N×784</c>.</summary>
    public Flatten Flattening { get; } = nn.Flatten();

    /// <summary>One score for each digit: <c>N×784</c> → <c>N×10</c>.</summary>
    public Linear Dense { get; } = nn.Linear(4 * 14 * 14, Digits);

    /// <summary>A new network, trained on 400 drawn digits.</summary>
    /// <param name="seed">The same seed gives the same weights, drawings and order of training.</param>
    public static DigitNetwork Train(int seed)
    {
        var network = new DigitNetwork(seed);
        var (images, labels) = Draw(firstHand: 0, TrainingHands, new Random(seed));
        using (images)
        using (labels)
        using (var optimiser = optim.Adam(network.parameters(), lr: 3e-3))
        {
            var order = Enumerable.Range(0, (int)labels.shape[0]).Select(index => (long)index).ToArray();
            var random = new Random(seed);
            for (var epoch = 0; epoch < Epochs; epoch++)
            {
                random.Shuffle(order);
                foreach (var batch in order.Chunk(BatchSize))
                {
                    using var scope = NewDisposeScope();
                    var chosen = tensor(batch);
                    optimiser.zero_grad();
                    nn.functional.cross_entropy(network.forward(images[chosen]), labels[chosen]).backward();
                    optimiser.step();
                }
            }
        }

        return network;
    }

    /// <summary>The share of new drawings, by hands that training has not seen, that the network reads correctly: 0 to 1.</summary>
    /// <param name="seed">Chooses how the drawings are shifted.</param>
    public double Accuracy(int seed = 1)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var (images, labels) = Draw(firstHand: TrainingHands, TestHands, new Random(seed));
        return forward(images).argmax(1).eq(labels).to(ScalarType.Float32).mean().item<float>();
    }

    /// <summary>float32 <c>N×1×32×32</c>, 0 … 1, to float32 logits <c>N×10</c>.</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        // `call` and not `forward`: whoever looks on through a hook, as the architecture's drawing does, then sees every layer.
        var maps = Pooling.call(Activation.call(Convolution.call(input)));
        return Dense.call(Flattening.call(maps)).MoveToOuterDisposeScope();
    }

    private static (Tensor Images, Tensor Labels) Draw(int firstHand, int hands, Random random)
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
                images.Add(tensor(HandwrittenDigit.Draw(digit, seed: hand)).roll(shift, sides).unsqueeze(0) / 255);
                labels.Add(digit);
            }
        }

        return (stack(images).MoveToOuterDisposeScope(), tensor(labels).MoveToOuterDisposeScope());
    }
}
