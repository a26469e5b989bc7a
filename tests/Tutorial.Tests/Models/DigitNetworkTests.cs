using static TorchSharp.torch;

namespace Tutorial.Tests.Models;

public sealed class DigitNetworkTests(DigitNetworkTests.Trained trained) : IClassFixture<DigitNetworkTests.Trained>
{
    [Fact]
    public void A_trained_network_reads_digits_of_hands_that_it_has_not_seen() =>
        Assert.InRange(DigitTraining.Accuracy(trained.Network), 0.9, 1.0);

    [Fact]
    public void An_untrained_network_guesses()
    {
        using var network = new DigitNetwork(seed: 1);
        Assert.InRange(DigitTraining.Accuracy(network), 0.0, 0.35);
    }

    [Fact]
    public void Its_layers_one_after_the_other_are_the_network()
    {
        using var scope = NewDisposeScope();
        using var network = new DigitNetwork(seed: 2);
        var input = rand(3, 1, 32, 32);

        var maps = network.Pooling.forward(network.Activation.forward(network.Convolution.forward(input)));
        var logits = network.Dense.forward(maps.reshape(3, -1));

        Assert.True(allclose(logits, network.forward(input)));
    }

    [Fact]
    public void The_same_seed_trains_the_same_network()
    {
        using var scope = NewDisposeScope();
        using var again = DigitNetwork.Train(seed: 1);
        Assert.True(again.Dense.weight.equal(trained.Network.Dense.weight).all().item<bool>());
    }

    [Fact]
    public void The_kernels_that_training_finds_respond_to_differences_and_not_to_brightness()
    {
        using var scope = NewDisposeScope();
        var weights = trained.Network.Convolution.weight.detach().flatten(1);

        var onEvenGround = (weights.sum(1).abs() / weights.abs().sum(1)).data<float>().ToArray();

        Assert.Equal(6, onEvenGround.Length);
        Assert.All(onEvenGround, share => Assert.InRange(share, 0, 0.1));
    }

    [Fact]
    public void The_kernels_that_training_finds_see_different_things()
    {
        using var scope = NewDisposeScope();
        var picture = tensor(HandwrittenDigit.Draw(7, seed: 3)).reshape(1, 1, 32, 32) / 255;

        var correlations = trained.Network.Convolution.forward(picture)[0].detach().flatten(1).corrcoef();

        var meanOfOthers = (correlations.sum().item<float>() - 6) / (6 * 5);
        Assert.InRange(meanOfOthers, -1, 0.3);
    }

    [Fact]
    public void One_class_is_nothing_to_tell_apart() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DigitNetwork(seed: 1, classes: 1));

    /// <summary>Trained once for the tests that only look at it.</summary>
    public sealed class Trained : IDisposable
    {
        /// <summary>The network of lesson 00, from seed 1.</summary>
        public DigitNetwork Network { get; } = DigitNetwork.Train(seed: 1);

        public void Dispose() => Network.Dispose();
    }
}
