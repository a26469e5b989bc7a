using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Writes down what each layer takes and gives while an input passes a model. Disposing it takes its hooks out of the model.
/// </summary>
internal sealed class LayerRecorder : IDisposable
{
    /// <summary>Stands for the model's input where a layer's place is asked for.</summary>
    public const int ModelInput = -1;

    private readonly Tensor input;
    private readonly List<Action> unhook = [];
    private readonly List<LayerSummary> layers = [];
    private readonly List<(Tensor Output, ReceptiveField? Field)> given = [];

    /// <param name="model">Whose layers are looked at.</param>
    /// <param name="input">What will be sent through it.</param>
    public LayerRecorder(nn.Module<Tensor, Tensor> model, Tensor input)
    {
        this.input = input;
        foreach (var (name, module) in Leaves(model))
        {
            var hook = module.register_forward_hook((_, taken, output) =>
            {
                Record(name, module, taken, output);
                return output;
            });
            unhook.Add(hook.remove);
        }
    }

    /// <summary>A line for each call of a layer, in order.</summary>
    public IReadOnlyList<LayerSummary> Layers => layers;

    public void Dispose() => unhook.ForEach(remove => remove());

    private void Record(string name, nn.Module module, Tensor taken, Tensor output)
    {
        var reads = PlaceOf(taken);
        var field = FieldOf(reads, taken)?.Through(module);
        var counted = layers.Any(layer => layer.Name == name);
        layers.Add(new LayerSummary(
            name, module.GetType().Name, output.shape, counted ? 0 : module.parameters().Sum(parameter => parameter.numel()),
            MultiplyAdds.Of(module, taken.shape, output.shape), field?.Size)
        { Reads = reads });
        given.Add((output, field));
    }

    /// <summary>Which layer gave a tensor. A layer that gives what it took stands behind the one that made it.</summary>
    private int? PlaceOf(Tensor tensor)
    {
        var place = given.FindLastIndex(one => ReferenceEquals(one.Output, tensor));
        return place >= 0 ? place : ReferenceEquals(tensor, input) ? ModelInput : null;
    }

    /// <summary>
    /// Of a tensor that code between the layers made: the field of the layer before, if it is as large, as after an activation.
    /// </summary>
    private ReceptiveField? FieldOf(int? reads, Tensor taken) => reads switch
    {
        ModelInput => ReceptiveField.OfInput(input.shape),
        { } place => given[place].Field,
        null when layers.Count > 0 && layers[^1].OutputShape.SequenceEqual(taken.shape) => given[^1].Field,
        null when layers.Count == 0 && input.shape.SequenceEqual(taken.shape) => ReceptiveField.OfInput(input.shape),
        null => null,
    };

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
