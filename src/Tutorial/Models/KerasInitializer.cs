using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Gives a network the weights that Keras starts from: Glorot-uniform kernels and zero biases. TorchSharp starts from others
/// (Kaiming-uniform), with which the same training takes another course.
/// </summary>
public static class KerasInitializer
{
    /// <summary>Draws new weights for every <c>Conv2d</c> and <c>Linear</c> in the model, in the order in which they were added.</summary>
    /// <remarks>
    /// Weights are uniform between −limit and limit, limit = √(6 / (fan_in + fan_out)), where a fan is the number of inputs (outputs)
    /// of a dense layer, or of channels times the kernel's area of a convolution: Glorot and Bengio, "Understanding the difficulty of
    /// training deep feedforward neural networks", 2010, equation 16. They are drawn on the CPU, so that a seed means the same
    /// weights on every device.
    /// </remarks>
    /// <param name="model">Changed in place; other kinds of layers are left as they are.</param>
    /// <param name="seed">The same seed gives the same weights; TorchSharp's own random state is neither used nor moved.</param>
    public static void Initialize(nn.Module model, int seed)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var generator = new Generator(unchecked((ulong)seed));
        using var noGradient = no_grad();
        foreach (var module in model.modules().Prepend(model).Distinct())
        {
            switch (module)
            {
                case Conv2d convolution:
                    Draw(convolution.weight, convolution.bias, generator);
                    break;
                case Linear dense:
                    Draw(dense.weight, dense.bias, generator);
                    break;
            }
        }
    }

    /// <summary>The largest weight that can be drawn.</summary>
    /// <param name="weightShape">Outputs × inputs, or output channels × input channels × kernel height × kernel width.</param>
    internal static double Limit(long[] weightShape)
    {
        var kernelArea = weightShape[2..].Aggregate(1L, (area, side) => area * side);
        var fanOut = weightShape[0] * kernelArea;
        var fanIn = weightShape[1] * kernelArea;
        return Math.Sqrt(6.0 / (fanIn + fanOut));
    }

    private static void Draw(Parameter weight, Parameter? bias, Generator generator)
    {
        using var scope = NewDisposeScope();
        var limit = Limit(weight.shape);
        weight.copy_(empty(weight.shape).uniform_(-limit, limit, generator));
        bias?.zero_();
    }
}
