using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class FastForwardTests
{
    [Fact]
    public void The_logits_are_the_model_s_own()
    {
        using var scope = NewDisposeScope();
        using var model = Cifar10Network.Create(seed: 1);
        var images = Images();

        Close(model.forward(Pixels.ToUnitRange(images)), FastForward.Of(model).Run(images));
    }

    [Fact]
    public void The_gradients_are_the_model_s_own()
    {
        using var scope = NewDisposeScope();
        using var model = Cifar10Network.Create(seed: 1);
        var images = Images();

        var expected = Gradients(model, model.forward(Pixels.ToUnitRange(images)));
        var fast = Gradients(model, FastForward.Of(model).Run(images));

        Assert.All(expected.Zip(fast), pair => Close(pair.First, pair.Second));
    }

    [Fact]
    public void Sequentials_inside_a_sequential_are_walked_through()
    {
        using var scope = NewDisposeScope();
        using var model = nn.Sequential(
            ("block", nn.Sequential(("conv", nn.Conv2d(3, 4, 3)), ("relu", nn.ReLU()))),
            ("pool", nn.MaxPool2d(2)),
            ("flatten", nn.Flatten()));
        var images = Images();

        Close(model.forward(Pixels.ToUnitRange(images)), FastForward.Of(model).Run(images));
    }

    [Fact]
    public void A_layer_that_stands_twice_runs_twice()
    {
        using var scope = NewDisposeScope();
        using var relu = nn.ReLU();
        using var dense = nn.Linear(32, 32);
        using var model = nn.Sequential(("dense1", dense), ("relu1", relu), ("dense2", dense), ("relu2", relu));
        var images = Images();

        Close(model.forward(Pixels.ToUnitRange(images)), FastForward.Of(model).Run(images));
    }

    [Fact]
    public void A_reader_s_layer_that_asks_for_the_usual_strides_gets_them()
    {
        using var scope = NewDisposeScope();
        using var model = nn.Sequential(("conv", nn.Conv2d(3, 4, 3)), ("rows", new Rows()));
        var images = Images();

        Close(model.forward(Pixels.ToUnitRange(images)), FastForward.Of(model).Run(images));
    }

    [Fact]
    public void A_reader_s_module_runs_as_it_is()
    {
        using var scope = NewDisposeScope();
        using var model = new Rows();
        var images = Images();

        Close(Pixels.ToUnitRange(images).view(5, -1), FastForward.Of(model).Run(images));
    }

    private static Tensor Images()
    {
        random.manual_seed(2);
        return randint(0, 256, [5, 3, 32, 32], ScalarType.Byte);
    }

    private static Tensor[] Gradients(Sequential model, Tensor logits)
    {
        foreach (var parameter in model.parameters())
            parameter.grad = null;
        nn.functional.cross_entropy(logits, arange(5, ScalarType.Int64)).backward();
        return [.. model.parameters().Select(parameter => parameter.grad!.clone())];
    }

    private static void Close(Tensor expected, Tensor actual) => Assert.True(
        expected.allclose(actual, rtol: 1e-4, atol: 1e-6), $"The largest difference is {(expected - actual).abs().max().item<float>()}.");

    /// <summary>Works only on tensors that lie in memory as their shape says.</summary>
    private sealed class Rows() : nn.Module<Tensor, Tensor>(nameof(Rows))
    {
        public override Tensor forward(Tensor input) => input.view(input.shape[0], -1);
    }
}
