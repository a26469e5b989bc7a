using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>What a model is made of: its layers in the order in which an input passes them, their shapes and their parameters.</summary>
public sealed class ModelSummary
{
    private ModelSummary(long[] inputShape, IReadOnlyList<LayerSummary> layers, long totalParameters, long trainableParameters)
    {
        InputShape = inputShape;
        Layers = layers;
        TotalParameters = totalParameters;
        TrainableParameters = trainableParameters;
    }

    /// <summary>The shape that was sent through the model, batch first.</summary>
    public IReadOnlyList<long> InputShape { get; }

    /// <summary>The layers that have no layers inside, in the order in which the input passed them.</summary>
    public IReadOnlyList<LayerSummary> Layers { get; }

    /// <summary>How many numbers the model holds in its parameters, each counted once.</summary>
    public long TotalParameters { get; }

    /// <summary>
    /// How many products of a weight and a value the model adds up for one input, without layers of which it is not known.
    /// </summary>
    public long TotalMultiplyAdds => Layers.Sum(layer => layer.MultiplyAdds ?? 0);

    /// <summary>How many of them training changes.</summary>
    public long TrainableParameters { get; }

    /// <summary>
    /// Sends an input of zeros through the model, in evaluation mode and without gradients, and writes down what each layer gives.
    /// </summary>
    /// <param name="model">Any model from one tensor to one tensor; it is left as it was.</param>
    /// <param name="inputShape">Batch first, such as <c>1, 3, 32, 32</c>.</param>
    /// <exception cref="ArgumentException">
    /// No shape is given, the model does not take an input of this shape, or it has been disposed.
    /// </exception>
    public static ModelSummary Of(nn.Module<Tensor, Tensor> model, params long[] inputShape)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(inputShape);
        if (inputShape.Length == 0)
            throw new ArgumentException("The input's shape is missing; give it batch first, such as 1, 3, 32, 32.", nameof(inputShape));

        if (DisposedModel.Is(model))
            throw new ArgumentException("The model is disposed and its weights given back: sum it up before that.", nameof(model));

        var layers = Pass(model, inputShape);
        var parameters = model.parameters().ToList();
        return new ModelSummary(
            [.. inputShape], layers, parameters.Sum(p => p.numel()), parameters.Where(p => p.requires_grad).Sum(p => p.numel()));
    }

    private static IReadOnlyList<LayerSummary> Pass(nn.Module<Tensor, Tensor> model, long[] inputShape)
    {
        using var scope = NewDisposeScope();
        using var evaluation = new EvaluationMode(model);
        var first = model.parameters().FirstOrDefault();
        try
        {
            var input = zeros(inputShape, first?.dtype ?? ScalarType.Float32, first?.device ?? CPU);
            using var recorder = new LayerRecorder(model, input);
            model.call(input);
            return recorder.Layers;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            var shape = string.Join('×', inputShape);
            var reason = error.Message.Split('\n', 2)[0];
            var sentence = error is ExternalException or ArgumentException      // from libtorch; from TorchSharp's own checks
                ? $"The model does not take an input of shape {shape}; TorchSharp says: {reason}"
                : $"The model's forward throws {error.GetType().Name} for an input of shape {shape}: {reason}";
            throw new ArgumentException(sentence, nameof(inputShape), error);
        }
    }
}
