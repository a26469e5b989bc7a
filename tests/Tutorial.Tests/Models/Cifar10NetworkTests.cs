using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class Cifar10NetworkTests
{
    [Fact]
    public void The_layers_have_the_names_of_the_lessons()
    {
        using var model = Cifar10Network.Create(seed: 1);
        Assert.Equal(
            ["conv1", "relu1", "pool1", "conv2", "relu2", "pool2", "flatten", "dense1", "relu3", "dense2"],
            model.named_children().Select(child => child.name));
    }

    [Fact]
    public void There_are_315722_parameters()
    {
        using var model = Cifar10Network.Create(seed: 1);
        Assert.Equal(315_722, model.parameters().Sum(parameter => parameter.numel()));
    }

    [Fact]
    public void Before_training_the_loss_is_about_ln_10()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(7);
        using var model = Cifar10Network.Create(seed: 1);
        var images = rand([512, 3, 32, 32], generator: generator);
        var labels = arange(512, int64) % 10;

        var loss = nn.functional.cross_entropy(model.call(images), labels).ToDouble();

        Assert.Equal(Math.Log(10), loss, tolerance: 0.1);
    }

    [Fact]
    public void The_same_seed_gives_the_same_weights()
    {
        using var scope = NewDisposeScope();
        using var one = Cifar10Network.Create(seed: 5);
        random.manual_seed(99);
        using var other = Cifar10Network.Create(seed: 5);
        Assert.All(one.parameters().Zip(other.parameters()), pair => Assert.True(pair.First.Equals(pair.Second)));
    }

    [Fact]
    public void Another_seed_gives_other_weights()
    {
        using var scope = NewDisposeScope();
        using var one = Cifar10Network.Create(seed: 5);
        using var other = Cifar10Network.Create(seed: 6);
        Assert.False(one.parameters().First().Equals(other.parameters().First()));
    }

    [Fact]
    public void The_plain_loops_give_the_logits_of_the_network()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(3);
        using var model = Cifar10Network.Create(seed: 2);
        var image = rand([1, 3, 32, 32], generator: generator);
        var expected = ByHand.ToArray1d(model.call(image)[0]);
        var weights = model.state_dict();

        var maps = ByHand.Correlate2d(
            ByHand.ToArray3d(image[0]), ByHand.ToArray4d(weights["conv1.weight"]), ByHand.ToArray1d(weights["conv1.bias"]));
        maps = ByHand.MaxPool2d(ByHand.Relu(maps), 2);
        maps = ByHand.Correlate2d(maps, ByHand.ToArray4d(weights["conv2.weight"]), ByHand.ToArray1d(weights["conv2.bias"]));
        maps = ByHand.MaxPool2d(ByHand.Relu(maps), 2);
        var values = ByHand.Flatten(maps);
        values = ByHand.Relu(ByHand.Dense(values, ByHand.ToArray2d(weights["dense1.weight"]), ByHand.ToArray1d(weights["dense1.bias"])));
        values = ByHand.Dense(values, ByHand.ToArray2d(weights["dense2.weight"]), ByHand.ToArray1d(weights["dense2.bias"]));

        RandomArrays.AssertClose(expected, values);
    }
}
