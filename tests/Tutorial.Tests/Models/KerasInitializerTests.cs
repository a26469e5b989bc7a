using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class KerasInitializerTests
{
    /// <summary>√(6 / (fan_in + fan_out)), worked out by hand for each layer of the tutorial's network.</summary>
    [Theory]
    [InlineData("conv1", 6.0 / (3 * 9 + 32 * 9))]
    [InlineData("conv2", 6.0 / (32 * 9 + 64 * 9))]
    [InlineData("dense1", 6.0 / (2304 + 128))]
    [InlineData("dense2", 6.0 / (128 + 10))]
    public void Weights_fill_the_range_of_Glorot_and_stay_within(string layer, double squaredLimit)
    {
        using var scope = NewDisposeScope();
        using var model = Cifar10Network.Create(seed: 1);
        var weight = model.state_dict()[$"{layer}.weight"];
        var limit = Math.Sqrt(squaredLimit);

        Assert.InRange(weight.abs().max().ToDouble(), 0.98 * limit, limit * (1 + 1e-6));
        Assert.Equal(limit / Math.Sqrt(3), weight.std().ToDouble(), tolerance: 0.05 * limit);       // of a uniform distribution
    }

    [Fact]
    public void Biases_are_zero()
    {
        using var scope = NewDisposeScope();
        using var model = Cifar10Network.Create(seed: 1);
        Assert.All(
            model.named_parameters().Where(entry => entry.name.EndsWith("bias", StringComparison.Ordinal)),
            entry => Assert.Equal(0, entry.parameter.abs().max().ToDouble()));
    }

    [Fact]
    public void A_layer_alone_and_layers_within_layers_are_reached()
    {
        using var scope = NewDisposeScope();
        using var alone = nn.Linear(2, 3);
        using var nested = nn.Sequential(("outer", nn.Sequential(("inner", nn.Linear(2, 3, hasBias: false)))));
        KerasInitializer.Initialize(alone, seed: 4);
        KerasInitializer.Initialize(nested, seed: 4);

        Assert.True(alone.weight!.Equals(nested.parameters().Single()));
    }

    [Fact]
    public void The_random_state_of_the_library_does_not_move()
    {
        using var scope = NewDisposeScope();
        using var model = nn.Linear(2, 3);
        random.manual_seed(8);
        var expected = rand(1).ToSingle();
        random.manual_seed(8);
        KerasInitializer.Initialize(model, seed: 4);

        Assert.Equal(expected, rand(1).ToSingle());
    }

    [Fact]
    public void Training_can_still_change_the_weights()
    {
        using var model = Cifar10Network.Create(seed: 1);
        Assert.All(model.parameters(), (Parameter parameter) => Assert.True(parameter.requires_grad));
    }
}
