using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Adam's updates (Kingma and Ba 2014, algorithm 1) of a model's parameters. On the CPU each parameter is walked through once, where
/// TorchSharp's optimiser makes a walk for each term of the formula; elsewhere TorchSharp's optimiser does it. The weights may decay
/// (Loshchilov and Hutter 2017, algorithm 2, where the averages never see the decay).
/// </summary>
internal sealed class AdamSteps : IDisposable
{
    private const double Beta1 = 0.9;           // with Beta2, how fast Adam's averages forget: Keras's values, and Kingma and Ba's
    private const double Beta2 = 0.999;

    private readonly TrainingOptions options;
    private readonly Parameter[] parameters;
    private readonly AdamState[] states;
    private readonly optim.Optimizer? elsewhere;
    private int steps;

    /// <summary>Starts both averages at zero.</summary>
    /// <param name="model">Its parameters that require a gradient are changed in place.</param>
    /// <param name="options">The learning rate, ε and the decay of the weights.</param>
    public AdamSteps(nn.Module model, TrainingOptions options)
    {
        this.options = options;
        parameters = [.. model.parameters().Where(parameter => parameter.requires_grad)];
        if (Array.TrueForAll(
            parameters,
            parameter => parameter.device.type == DeviceType.CPU && parameter.dtype == ScalarType.Float32 && parameter.is_contiguous()))
        {
            states = [.. parameters.Select(parameter => new AdamState(parameter.numel()))];
        }
        else
        {
            (states, elsewhere) = ([], options.WeightDecay == 0
                ? optim.Adam(parameters, options.LearningRate, Beta1, Beta2, options.Epsilon)
                : optim.AdamW(parameters, options.LearningRate, Beta1, Beta2, options.Epsilon, options.WeightDecay));
        }
    }

    /// <summary>Forgets the gradients of the last step.</summary>
    public void ForgetGradients()
    {
        foreach (var parameter in parameters)
            parameter.grad = null;
    }

    /// <summary>Moves each parameter that has a gradient.</summary>
    public void Step()
    {
        if (elsewhere is not null)
        {
            elsewhere.step();
            return;
        }

        steps++;
        using var scope = NewDisposeScope();
        for (var index = 0; index < parameters.Length; index++)
        {
            if (parameters[index].grad is { } gradient)
            {
                states[index].Move(
                    parameters[index], gradient, steps, options.LearningRate, Beta1, Beta2, options.Epsilon, options.WeightDecay);
            }
        }
    }

    public void Dispose()
    {
        ForgetGradients();
        elsewhere?.Dispose();
    }
}
