using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Switches a model to evaluation (no dropout, running statistics kept) and gradients off; disposing it puts both back as they were.
/// </summary>
internal sealed class EvaluationMode : IDisposable
{
    private readonly KeptModes modes;
    private readonly IDisposable noGradient;

    public EvaluationMode(nn.Module model)
    {
        modes = new KeptModes(model);
        noGradient = no_grad();
        model.eval();
    }

    public void Dispose()
    {
        noGradient.Dispose();
        modes.Dispose();
    }
}
