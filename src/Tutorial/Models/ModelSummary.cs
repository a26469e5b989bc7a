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

    /// <summary>How many products of a weight and a value the model adds up for one input.</summary>
    public long TotalMultiplyAdds => Layers.Sum(layer => layer.MultiplyAdds);

    /// <summary>How many of them training changes.</summary>
    public long TrainableParameters { get; }

    /// <summary>Sends an input of zeros through the model, in evaluation mode and without gradients, and writes down what each layer gives.</summary>
    /// <param name="model">Any model from one tensor to one tensor; it is left as it was.</param>
    /// <param name="inputShape">Batch first, such as <c>1, 3, 32, 32</c>.</param>
    /// <exception cref="ArgumentException">No shape is given, or the model does not take an input of this shape.</exception>
    public static ModelSummary Of(nn.Module<Tensor, Tensor> model, params long[] inputShape)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(inputShape);
        if (inputShape.Length == 0)
            throw new ArgumentException("The input's shape is missing; give it batch first, such as 1, 3, 32, 32.", nameof(inputShape));

        var layers = new List<LayerSummary>();
        var field = ReceptiveField.OfInput(inputShape);
        var above = inputShape;
        var unhook = new List<Action>();
        try
        {
            foreach (var (name, module) in Leaves(model))
            {
                var hook = module.register_forward_hook((_, input, output) =>
                {
                    field = input.shape.SequenceEqual(above) ? field?.Through(module) : null;
                    above = output.shape;
                    var counted = layers.Any(layer => layer.Name == name);
                    var parameters = counted ? 0 : module.parameters().Sum(parameter => parameter.numel());
                    layers.Add(new LayerSummary(
                        name, module.GetType().Name, output.shape, parameters, MultiplyAdds.Of(module, output.shape), field?.Size));
                    return output;
                });
                unhook.Add(hook.remove);
            }

            Pass(model, inputShape);
        }
        finally
        {
            unhook.ForEach(remove => remove());
        }

        var parameters = model.parameters().ToList();
        return new ModelSummary(
            [.. inputShape], layers, parameters.Sum(p => p.numel()), parameters.Where(p => p.requires_grad).Sum(p => p.numel()));
    }

    private static void Pass(nn.Module<Tensor, Tensor> model, long[] inputShape)
    {
        using var scope = NewDisposeScope();
        using var evaluation = new EvaluationMode(model);
        var first = model.parameters().FirstOrDefault();
        try
        {
            model.call(zeros(inputShape, first?.dtype ?? ScalarType.Float32, first?.device ?? CPU));
        }
        catch (Exception error) when (error is ExternalException or ArgumentException)      // from libtorch; from TorchSharp's own checks
        {
            var reason = error.Message.Split('\n', 2)[0];
            throw new ArgumentException(
                $"The model does not take an input of shape {string.Join('×', inputShape)}; TorchSharp says: {reason}", nameof(inputShape), error);
        }
    }

    private static IEnumerable<(string Name, nn.Module<Tensor, Tensor> Module)> Leaves(nn.Module<Tensor, Tensor> model)
    {
        var leaves = model.named_modules().Where(entry => !entry.module.named_children().Any());
        foreach (var (name, module) in leaves.DefaultIfEmpty((model.GetName(), model)).DistinctBy(entry => entry.Item2))
        {
            if (module is nn.Module<Tensor, Tensor> layer)
                yield return (name, layer);
        }
    }
}
