using static TorchSharp.torch;

namespace Tutorial.Tests.Models;

public sealed class DigitNetworkTests
{
    [Fact]
    public void A_trained_network_reads_digits_of_hands_that_it_has_not_seen()
    {
        using var network = DigitNetwork.Train(seed: 1);
        Assert.InRange(network.Accuracy(), 0.9, 1.0);
    }

    [Fact]
    public void An_untrained_network_guesses()
    {
        using var network = new DigitNetwork(seed: 1);
        Assert.InRange(network.Accuracy(), 0.0, 0.35);
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
        using var first = DigitNetwork.Train(seed: 3);
        using var second = DigitNetwork.Train(seed: 3);
        Assert.True(first.Dense.weight.equal(second.Dense.weight).all().item<bool>());
    }

    [Fact]
    public void What_has_no_gradient_is_kept_when_another_task_is_learned()
    {
        using var scope = NewDisposeScope();
        using var network = new DigitNetwork(seed: 1, classes: 2);
        network.Convolution.weight.requires_grad_(false);
        var (kept, learned) = (network.Convolution.weight.clone(), network.Dense.weight.detach().clone());

        network.Learn(hands: 1, epochs: 1, seed: 1, digit => digit % 2, firstHand: 100);

        Assert.True(network.Convolution.weight.Equals(kept));
        Assert.False(network.Dense.weight.detach().Equals(learned));
    }

    [Fact]
    public void A_class_that_the_network_has_not_is_refused()
    {
        using var network = new DigitNetwork(seed: 1, classes: 2);
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => network.Accuracy(classOf: digit => digit % 3));
        Assert.Contains("The digit 2 has class 2, and the network has 2 classes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_class_is_nothing_to_tell_apart() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DigitNetwork(seed: 1, classes: 1));
}
