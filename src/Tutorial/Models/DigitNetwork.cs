using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// A network small enough to look into: one convolution with six kernels, ReLU, pooling and one dense layer. It learns to read
/// <see cref="DigitPictures"/> while a notebook cell runs.
/// </summary>
public sealed class DigitNetwork : nn.Module<Tensor, Tensor>
{
    private const int Kernels = 6;

    /// <summary>Builds the network with random weights.</summary>
    /// <param name="seed">The same seed gives the same weights.</param>
    /// <param name="classes">How many scores the last layer gives, at least 2: one for each digit, or fewer for another task.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two classes.</exception>
    public DigitNetwork(int seed, int classes = DigitPictures.Digits)
        : base(nameof(DigitNetwork))
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        Dense = nn.Linear(Kernels * 14 * 14, classes);
        register_module("convolution", Convolution);
        register_module("activation", Activation);
        register_module("pooling", Pooling);
        register_module("flattening", Flattening);
        register_module("dense", Dense);
        KerasInitializer.Initialize(this, seed);
    }

    /// <summary>Six kernels of 5×5: <c>N×1×32×32</c> → <c>N×6×28×28</c>.</summary>
    public Conv2d Convolution { get; } = nn.Conv2d(1, Kernels, 5);

    /// <summary>Negative numbers become 0; the shape stays.</summary>
    public ReLU Activation { get; } = nn.ReLU();

    /// <summary>The largest of every 2×2 numbers: <c>N×6×28×28</c> → <c>N×6×14×14</c>.</summary>
    public MaxPool2d Pooling { get; } = nn.MaxPool2d(2);

    /// <summary>All numbers in a row: <c>N×6×14×14</c> → <c>N×1176</c>.</summary>
    public Flatten Flattening { get; } = nn.Flatten();

    /// <summary>One score for each class: <c>N×1176</c> → <c>N×10</c> for digits.</summary>
    public Linear Dense { get; }

    /// <summary>A new network, trained on 400 drawn digits (<see cref="DigitPictures"/>), each seen twenty times.</summary>
    /// <param name="seed">The same seed gives the same weights, drawings and order of training.</param>
    public static DigitNetwork Train(int seed)
    {
        var network = new DigitNetwork(seed);
        DigitTraining.Learn(network, DigitPictures.TrainingHands, epochs: 20, seed);
        return network;
    }

    /// <summary>float32 <c>N×1×32×32</c>, 0 … 1, to float32 logits <c>N×classes</c>.</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        // `call` and not `forward`: whoever looks on through a hook, as the architecture's drawing does, then sees every layer.
        var maps = Pooling.call(Activation.call(Convolution.call(input)));
        return Dense.call(Flattening.call(maps)).MoveToOuterDisposeScope();
    }
}
