using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class ModelSummaryTests
{
    [Fact]
    public void Every_layer_has_its_shape_and_its_parameters()
    {
        using var model = Cifar10Network.Create(seed: 1);
        var summary = ModelSummary.Of(model, 1, 3, 32, 32);

        Assert.Equal(
            [
                "conv1 Conv2d 1×32×30×30 896", "relu1 ReLU 1×32×30×30 0", "pool1 MaxPool2d 1×32×15×15 0",
                "conv2 Conv2d 1×64×13×13 18496", "relu2 ReLU 1×64×13×13 0", "pool2 MaxPool2d 1×64×6×6 0",
                "flatten Flatten 1×2304 0", "dense1 Linear 1×128 295040", "relu3 ReLU 1×128 0", "dense2 Linear 1×10 1290",
            ],
            summary.Layers.Select(line => $"{line.Name} {line.Type} {string.Join('×', line.OutputShape)} {line.Parameters}"));
        Assert.Equal(315_722, summary.TotalParameters);
        Assert.Equal(315_722, summary.TrainableParameters);
        Assert.Equal([1, 3, 32, 32], summary.InputShape);
    }

    [Fact]
    public void A_model_written_as_a_class_is_read_in_the_order_of_its_calls()
    {
        using var model = new TwiceThrough();
        var summary = ModelSummary.Of(model, 5, 4);

        Assert.Equal(["second", "shared", "shared"], summary.Layers.Select(line => line.Name));
        Assert.Equal([20, 20, 0], summary.Layers.Select(line => line.Parameters));
        Assert.Equal(40, summary.TotalParameters);
    }

    [Fact]
    public void A_frozen_layer_is_counted_but_not_as_trainable()
    {
        using var model = Cifar10Network.Create(seed: 1);
        foreach (var parameter in model.parameters().Take(2))
            parameter.requires_grad_(false);
        Assert.Equal(315_722 - 896, ModelSummary.Of(model, 1, 3, 32, 32).TrainableParameters);
    }

    [Fact]
    public void A_single_layer_is_a_model_too()
    {
        using var model = nn.Linear(4, 2);
        var line = Assert.Single(ModelSummary.Of(model, 7, 4).Layers);
        Assert.Equal([7, 2], line.OutputShape);
        Assert.Equal(10, line.Parameters);
    }

    [Fact]
    public void The_model_keeps_its_modes_and_has_no_hook_left()
    {
        using var model = nn.Sequential(("dropout", nn.Dropout(0.5)), ("frozen", nn.BatchNorm1d(4)), ("dense", nn.Linear(4, 2)));
        model.train();
        model.named_children().Single(child => child.name == "frozen").module.eval();
        var summary = ModelSummary.Of(model, 3, 4);
        model.call(zeros(3, 4)).Dispose();

        Assert.Equal([true, false, true], model.children().Select(child => child.training));
        Assert.Equal(3, summary.Layers.Count);
    }

    [Fact]
    public void No_tensor_is_left_behind()
    {
        using var model = Cifar10Network.Create(seed: 1);
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        ModelSummary.Of(model, 1, 3, 32, 32);
        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    [Theory]
    [InlineData(1, 32)]     // refused by TorchSharp's convolution
    [InlineData(3, 28)]     // refused by libtorch's matrix product
    public void An_input_that_does_not_fit_is_refused_with_its_shape(int channels, int side)
    {
        using var model = Cifar10Network.Create(seed: 1);
        var error = Assert.Throws<ArgumentException>(() => ModelSummary.Of(model, 1, channels, side, side));
        Assert.StartsWith(
            $"The model does not take an input of shape 1×{channels}×{side}×{side}; TorchSharp says:", error
                .Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_shape_is_refused()
    {
        using var model = nn.ReLU();
        Assert.Throws<ArgumentException>(() => ModelSummary.Of(model));
    }

    private sealed class TwiceThrough : nn.Module<Tensor, Tensor>
    {
        private readonly nn.Module<Tensor, Tensor> shared = nn.Linear(4, 4);
        private readonly nn.Module<Tensor, Tensor> second = nn.Linear(4, 4);

        public TwiceThrough() : base(nameof(TwiceThrough)) => RegisterComponents();

        public override Tensor forward(Tensor input) => shared.call(shared.call(second.call(input)));
    }
}
