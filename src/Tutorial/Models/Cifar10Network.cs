using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>The network of this tutorial: two convolutions with pooling, then two dense layers; 315,722 parameters.</summary>
public static class Cifar10Network
{
    /// <summary>Builds the network with new weights.</summary>
    /// <param name="seed">
    /// The same seed gives the same weights (see <see cref="KerasInitializer"/>). TorchSharp's own random state moves, as its
    /// constructors draw weights that are then replaced.
    /// </param>
    /// <param name="classes">How many classes it tells apart: CIFAR-10's ten, or those of your own pictures.</param>
    /// <returns>
    /// Layers <c>conv1 relu1 pool1 conv2 relu2 pool2 flatten dense1 relu3 dense2</c>. Input: float32 <c>N×3×32×32</c>, 0 … 1.
    /// Output: float32 logits <c>N×classes</c>, one score a class; softmax is left to the loss.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is less than one class.</exception>
    public static Sequential Create(int seed, int classes = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        var model = nn.Sequential(
            ("conv1", nn.Conv2d(3, 32, 3)),             // N×3×32×32  → N×32×30×30
            ("relu1", nn.ReLU()),
            ("pool1", nn.MaxPool2d(2)),                 //            → N×32×15×15
            ("conv2", nn.Conv2d(32, 64, 3)),            //            → N×64×13×13
            ("relu2", nn.ReLU()),
            ("pool2", nn.MaxPool2d(2)),                 //            → N×64×6×6
            ("flatten", nn.Flatten()),                  //            → N×2304
            ("dense1", nn.Linear(64 * 6 * 6, 128)),     //            → N×128
            ("relu3", nn.ReLU()),
            ("dense2", nn.Linear(128, classes)));       //            → N×classes
        KerasInitializer.Initialize(model, seed);
        return model;
    }
}
