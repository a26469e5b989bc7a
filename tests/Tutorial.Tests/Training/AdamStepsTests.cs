using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class AdamStepsTests
{
    private static readonly TrainingOptions Options = new() { LearningRate = 0.01 };

    [Fact]
    public void Fifty_steps_are_those_of_torch_s_own_optimiser()
    {
        using var scope = NewDisposeScope();
        var (mine, torchs) = (Parameters(), Parameters());
        using var model = new Holder(mine);
        using var steps = new AdamSteps(model, Options);
        using var adam = optim.Adam(torchs, Options.LearningRate, 0.9, 0.999, Options.Epsilon);
        for (var step = 0; step < 50; step++)
        {
            steps.ForgetGradients();
            Loss(mine, step).backward();
            steps.Step();

            adam.zero_grad();
            Loss(torchs, step).backward();
            adam.step();
        }

        Assert.All(mine.Zip(torchs), pair => Assert.True(pair.First.allclose(pair.Second, rtol: 1e-4, atol: 1e-6)));
    }

    [Fact]
    public void Decaying_steps_are_those_of_torch_s_AdamW()
    {
        using var scope = NewDisposeScope();
        var (mine, torchs) = (Parameters(), Parameters());
        using var model = new Holder(mine);
        using var steps = new AdamSteps(model, Options with { WeightDecay = 0.5 });
        using var adamW = optim.AdamW(torchs, Options.LearningRate, 0.9, 0.999, Options.Epsilon, weight_decay: 0.5);
        for (var step = 0; step < 50; step++)
        {
            steps.ForgetGradients();
            Loss(mine, step).backward();
            steps.Step();

            adamW.zero_grad();
            Loss(torchs, step).backward();
            adamW.step();
        }

        Assert.All(mine.Zip(torchs), pair => Assert.True(pair.First.allclose(pair.Second, rtol: 1e-4, atol: 1e-6)));
    }

    [Fact]
    public void Parameters_of_another_type_are_moved_too()
    {
        using var scope = NewDisposeScope();
        var parameter = nn.Parameter(tensor(1.0, ScalarType.Float64));
        using var model = new Holder([parameter]);
        using var steps = new AdamSteps(model, Options);

        parameter.pow(2).backward();
        steps.Step();

        Assert.Equal(0.99, parameter.item<double>(), 1e-6);         // the first step of Adam is the learning rate, whatever the gradient
    }

    [Fact]
    public void A_frozen_parameter_stays_and_one_without_a_gradient_too()
    {
        using var scope = NewDisposeScope();
        var (frozen, unused, used) = (nn.Parameter(ones(3), requires_grad: false), nn.Parameter(ones(3)), nn.Parameter(ones(3)));
        using var model = new Holder([frozen, unused, used]);
        using var steps = new AdamSteps(model, Options);

        (used * frozen).sum().backward();
        steps.Step();

        Assert.Equal([1f, 1f, 1f], frozen.data<float>().ToArray());
        Assert.Equal([1f, 1f, 1f], unused.data<float>().ToArray());
        Assert.All(used.data<float>().ToArray(), weight => Assert.Equal(0.99f, weight, 1e-5f));
    }

    [Fact]
    public void Gradients_are_forgotten_at_the_end()
    {
        using var scope = NewDisposeScope();
        var parameter = nn.Parameter(ones(3));
        using var model = new Holder([parameter]);
        using (new AdamSteps(model, Options))
            parameter.sum().backward();

        Assert.Null(parameter.grad);
    }

    /// <summary>One number, fewer numbers than a vector register holds, and a matrix of more.</summary>
    private static Parameter[] Parameters()
    {
        random.manual_seed(4);
        return [nn.Parameter(randn([])), nn.Parameter(randn(3)), nn.Parameter(randn(7, 9))];
    }

    private static Tensor Loss(Parameter[] parameters, int step) =>
        parameters.Select((parameter, index) => (parameter * (index + 1) - Math.Sin(step)).pow(2).sum())
            .Aggregate((sum, part) => sum + part);

    private sealed class Holder : nn.Module
    {
        public Holder(Parameter[] parameters)
            : base(nameof(Holder))
        {
            for (var index = 0; index < parameters.Length; index++)
                register_parameter($"parameter{index}", parameters[index]);
        }
    }
}
