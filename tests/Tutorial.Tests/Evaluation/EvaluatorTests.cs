using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class EvaluatorTests : IDisposable
{
    private readonly ImageDataset images = BrightAndDark.Images(25);
    private readonly nn.Module<Tensor, Tensor> model = BrightAndDark.Model();

    public void Dispose()
    {
        model.Dispose();
        images.Dispose();
    }

    [Fact]
    public void The_metrics_are_those_of_all_images_at_once()
    {
        using var scope = NewDisposeScope();
        using var expected = new KerasMetrics();
        expected.Add(model.call(images.Images.to(float32) / 255), images.Labels);

        var actual = Evaluator.Evaluate(model, images, batchSize: 10);

        Assert.Equal(expected.Current().Loss, actual.Loss, tolerance: 1e-6);
        Assert.Equal(expected.Current() with { Loss = 0 }, actual with { Loss = 0 });
    }

    [Fact]
    public void Dropout_is_off_and_on_again_afterwards()
    {
        using var dropping = nn.Sequential(("dropout", nn.Dropout(0.9)), ("rest", BrightAndDark.Model()));
        dropping.train();
        Assert.Equal(Evaluator.Evaluate(model, images), Evaluator.Evaluate(dropping, images));
        Assert.True(dropping.children().First().training);
    }

    [Fact]
    public void No_tensor_is_left_behind()
    {
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        Evaluator.Evaluate(model, images, batchSize: 10);
        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void A_model_of_other_classes_is_refused()
    {
        using var other = BrightAndDark.Model(classes: 10);
        var error = Assert.Throws<ArgumentException>(() => Evaluator.Evaluate(other, images));
        Assert.Equal(
            "The model gives 25×10 numbers for 25 images, but the data set (bright and dark) has 2 classes; "
                + "its last layer must give one number for each class.",
            error.Message);
    }

    [Fact]
    public void An_empty_set_and_a_batch_of_none_are_refused()
    {
        using var empty = images.Take(0);
        Assert.StartsWith(
            "The data set (bright and dark) has no images",
            Assert.Throws<ArgumentException>(() => Evaluator.Evaluate(model, empty)).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "The batch size is 0",
            Assert.Throws<ArgumentOutOfRangeException>(() => Evaluator.Evaluate(model, images, 0)).Message, StringComparison.Ordinal);
    }
}
