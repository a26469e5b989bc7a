using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class TrainingTests
{
    [Fact]
    public void Fifty_steps_of_Adam_are_those_of_torch_s_optimiser()
    {
        using var scope = NewDisposeScope();
        var parameter = nn.Parameter(tensor(1.5, float64));
        using var adam = optim.Adam([parameter], 0.01, 0.8, 0.99, 1e-6);
        var (weight, average, square) = (1.5, 0.0, 0.0);
        for (var step = 1; step <= 50; step++)
        {
            adam.zero_grad();
            (parameter * Math.Sin(step)).backward();
            adam.step();

            (weight, average, square) = ByHand.AdamStep(weight, Math.Sin(step), average, square, step, 0.01, 0.8, 0.99, 1e-6);
            Assert.Equal(parameter.item<double>(), weight, tolerance: 1e-12);
        }
    }

    [Fact]
    public void Steps_are_counted_from_1()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => ByHand.AdamStep(1, 1, 0, 0, step: 0));
        Assert.StartsWith("The step is 0; it must be at least 1.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_gives_the_loss_before_it_and_lowers_the_next_one()
    {
        using var scope = NewDisposeScope();
        using var images = BrightAndDark.Images(20);
        using var model = BrightAndDark.Model();
        using var adam = optim.Adam(model.parameters(), 0.01);
        var pixels = Pixels.ToUnitRange(images.Images);
        var before = nn.functional.cross_entropy(model.forward(pixels), images.Labels).item<float>();

        Assert.Equal(before, ByHand.TrainingStep(model, adam, pixels, images.Labels).item<float>());
        Assert.True(ByHand.TrainingStep(model, adam, pixels, images.Labels).item<float>() < before);
    }

    [Fact]
    public void Training_has_a_loss_for_every_batch_of_every_epoch_and_leaves_no_tensor_behind()
    {
        using var images = BrightAndDark.Images(50);
        using var model = BrightAndDark.Model();
        ByHand.Train(model, images, new() { Epochs = 1, BatchSize = 16 });
        var live = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;

        var losses = ByHand.Train(model, images, new() { Epochs = 3, BatchSize = 16 });

        Assert.Equal(3 * 4, losses.Length);
        Assert.True(losses[^1] < losses[0]);
        Assert.Equal(live, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void A_setting_out_of_range_is_refused()
    {
        using var images = BrightAndDark.Images(2);
        using var model = BrightAndDark.Model();
        var error = Assert.Throws<ArgumentException>(() => ByHand.Train(model, images, new() { Epochs = 0 }));
        Assert.Equal("Epochs is 0; it must be at least 1.", error.Message);
    }
}
