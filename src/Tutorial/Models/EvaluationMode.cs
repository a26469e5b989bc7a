using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Switches a model to evaluation (no dropout, running statistics kept) and gradients off; disposing it puts every layer back into the
/// mode it had. The layers are remembered one by one, because a <c>Sequential</c> does not know its own mode and because a layer may have
/// been frozen on purpose.
/// </summary>
internal sealed class EvaluationMode : IDisposable
{
    private readonly List<(nn.Module Module, bool Training)> before;
    private readonly IDisposable noGradient;

    public EvaluationMode(nn.Module model)
    {
        before = [.. model.modules().Prepend(model).Select(module => (module, module.training))];
        noGradient = no_grad();
        model.eval();
    }

    public void Dispose()
    {
        noGradient.Dispose();
        foreach (var (module, training) in before)      // outer modules first: what they set inside is then set right
            module.train(training);
    }
}
