using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Remembers which layers of a model are in training mode; disposing it puts each back. They are remembered one by one, because a
/// <c>Sequential</c> does not know its own mode and because a layer may have been frozen on purpose.
/// </summary>
internal sealed class KeptModes(nn.Module model) : IDisposable
{
    private readonly List<(nn.Module Module, bool Training)> modes =
        [.. model.modules().Prepend(model).Select(module => (module, module.training))];

    public void Dispose()
    {
        foreach (var (module, training) in modes)       // outer modules first: what they set inside is then set right
            module.train(training);
    }
}
