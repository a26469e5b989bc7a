using static TorchSharp.torch;

namespace Tutorial.Tests.Models;

public sealed class DigitTrainingTests
{
    [Fact]
    public void What_has_no_gradient_is_kept_when_another_task_is_learned()
    {
        using var scope = NewDisposeScope();
        using var network = new DigitNetwork(seed: 1, classes: 2);
        network.Convolution.weight.requires_grad_(false);
        var (kept, learned) = (network.Convolution.weight.clone(), network.Dense.weight.detach().clone());

        DigitTraining.Learn(network, hands: 1, epochs: 1, seed: 1, digit => digit % 2, firstHand: 100);

        Assert.True(network.Convolution.weight.Equals(kept));
        Assert.False(network.Dense.weight.detach().Equals(learned));
    }

    [Fact]
    public void A_new_layer_on_a_trained_network_beats_a_network_that_starts_from_nothing()
    {
        using var scope = NewDisposeScope();
        using var network = DigitNetwork.Train(seed: 1);
        foreach (var parameter in network.parameters())
            parameter.requires_grad_(false);
        using var layer = nn.Linear(10, 2);
        KerasInitializer.Initialize(layer, seed: 1);
        using var reused = nn.Sequential(network, layer);
        using var fromNothing = new DigitNetwork(seed: 1, classes: 2);

        double Learned(nn.Module<Tensor, Tensor> model)
        {
            DigitTraining.Learn(model, hands: 2, epochs: 100, seed: 1, digit => digit % 2, firstHand: 100, learningRate: 0.03);
            return DigitTraining.Accuracy(model, classOf: digit => digit % 2);
        }

        Assert.True(Learned(reused) > Learned(fromNothing) + 0.05);
    }

    [Fact]
    public void A_class_that_the_network_has_not_is_refused()
    {
        using var network = new DigitNetwork(seed: 1, classes: 2);
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => DigitTraining.Accuracy(network, classOf: digit => digit % 3));
        Assert.Contains("The digit 2 has class 2, and the network has 2 classes", error.Message, StringComparison.Ordinal);
    }
}
